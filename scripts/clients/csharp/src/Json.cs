using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PlyrApi
{
    /// <summary>Reads JSON, and converts what it read to the types of the models.</summary>
    internal static class Json
    {
        private const int MaxDepth = 500;

        private static readonly Regex Number = new Regex(@"\G-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?");

        /// <summary>Reads a response.</summary>
        public static T Read<T>(string operation, string text)
        {
            try
            {
                return Parse<T>(text);
            }
            catch (FormatException e)
            {
                throw new InvalidResponseException(operation, e);
            }
        }

        /// <exception cref="FormatException">The text is not JSON, or has another type.</exception>
        public static T Parse<T>(string text) => (T)Convert(new Reader(text).Document(), typeof(T), "the response");

        /// <summary>Returns the part of a URL from the question mark; nothing without parameters.</summary>
        public static string Query(IDictionary<string, object> parameters)
        {
            var given = (parameters ?? new Dictionary<string, object>()).Where(parameter => parameter.Value != null);
            var text = string.Join("&", given.Select(parameter => parameter.Key + "=" + Escape(parameter.Value)));
            return text.Length > 0 ? "?" + text : "";
        }

        /// <summary>Writes a parameter for a URL.</summary>
        public static string Escape(object value) =>
            Uri.EscapeDataString(
                value is bool boolean ? boolean ? "true" : "false" : System.Convert.ToString(value, CultureInfo.InvariantCulture));

        /// <summary>Returns a value as the signer takes it.</summary>
        public static object Plain(object value)
        {
            if (value is JsonObject model) return model.ToPlain();
            if (value is string || !(value is IEnumerable)) return value;
            if (value is IDictionary map)
            {
                var plain = new Dictionary<string, object>();
                foreach (DictionaryEntry entry in map) plain[(string)entry.Key] = Plain(entry.Value);
                return plain;
            }
            return ((IEnumerable)value).Cast<object>().Select(Plain).ToList();
        }

        /// <summary>Converts a value that was read, or set by the user, to a type.</summary>
        public static object Convert(object value, Type type, string name)
        {
            var fields = value as Dictionary<string, object>;
            if (type == typeof(object))
                return fields != null ? new JsonObject { Fields = fields }
                    : value is List<object> values ? values.Select(item => Convert(item, type, name)).ToList() : value;
            if (value == null || type.IsInstanceOfType(value)) return value;
            if (typeof(JsonObject).IsAssignableFrom(type) && (fields ?? (value as JsonObject)?.Fields) is Dictionary<string, object> own)
            {
                var model = (JsonObject)Activator.CreateInstance(type);
                model.Fields = own;
                return model;
            }
            var number = Nullable.GetUnderlyingType(type);
            if (number == typeof(double) && IsNumber(value)) return System.Convert.ToDouble(value, CultureInfo.InvariantCulture);
            if (number == typeof(long) && IsNumber(value) && System.Convert.ToDouble(value) % 1 == 0)
                return System.Convert.ToInt64(value, CultureInfo.InvariantCulture);
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && value is IList items)
            {
                var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()));
                foreach (var item in items) list.Add(Convert(item, type.GetGenericArguments()[0], name));
                return list;
            }
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && fields != null)
            {
                var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()));
                foreach (var field in fields) map.Add(field.Key, Convert(field.Value, type.GetGenericArguments()[1], field.Key));
                return map;
            }
            throw new FormatException(name + " has the type " + value.GetType().Name + ", not " + type.Name + ".");
        }

        private static bool IsNumber(object value) => value is long || value is double || value is int || value is decimal;

        /// <summary>Reads JSON into Dictionary, List, string, long, double, bool, and null.</summary>
        private sealed class Reader
        {
            private readonly string text;
            private int at;
            private int depth;

            public Reader(string text) => this.text = text;

            public object Document()
            {
                var value = Value();
                return Take("") && at == text.Length ? value : throw Syntax();
            }

            private object Value()
            {
                if (depth > MaxDepth) throw new FormatException("The JSON has more than " + MaxDepth + " levels.");
                if (Take("{")) return Members();
                if (Take("[")) return Items();
                if (Take("\"")) return String();
                if (Take("true")) return true;
                if (Take("false")) return false;
                if (Take("null")) return null;
                var number = Number.Match(text, at);
                if (!number.Success) throw Syntax();
                at += number.Length;
                var isWhole = !number.Groups[1].Success && !number.Groups[2].Success;
                return isWhole && long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    ? (object)whole
                    : double.Parse(number.Value, CultureInfo.InvariantCulture);
            }

            private Dictionary<string, object> Members()
            {
                var members = new Dictionary<string, object>();
                depth++;
                if (!Take("}"))
                {
                    do
                    {
                        Expect("\"");
                        var key = String();
                        Expect(":");
                        members[key] = Value();
                    }
                    while (Take(","));
                    Expect("}");
                }
                depth--;
                return members;
            }

            private List<object> Items()
            {
                var items = new List<object>();
                depth++;
                if (!Take("]"))
                {
                    do items.Add(Value());
                    while (Take(","));
                    Expect("]");
                }
                depth--;
                return items;
            }

            private string String()
            {
                var result = new StringBuilder();
                for (char next; (next = Next()) != '"';) result.Append(next == '\\' ? Escaped() : next);
                return result.ToString();
            }

            private char Escaped()
            {
                var escape = Next();
                var index = "bfnrt\"\\/".IndexOf(escape);
                if (index >= 0) return "\b\f\n\r\t\"\\/"[index];
                if (escape != 'u' || at + 4 > text.Length) throw Syntax();
                var hex = text.Substring(at, 4);
                at += 4;
                return ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
                    ? (char)unit
                    : throw Syntax();
            }

            private char Next() => at < text.Length ? text[at++] : throw Syntax();

            /// <summary>Skips white space, then the token if it follows.</summary>
            private bool Take(string token)
            {
                while (at < text.Length && " \t\n\r".IndexOf(text[at]) >= 0) at++;
                if (string.CompareOrdinal(text, at, token, 0, token.Length) != 0) return false;
                at += token.Length;
                return true;
            }

            private void Expect(string token)
            {
                if (!Take(token)) throw Syntax();
            }

            private FormatException Syntax() => new FormatException("The text is not JSON, at character " + at + ".");
        }
    }
}
