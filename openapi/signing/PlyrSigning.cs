using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>
/// Signs requests to the PLYR Game API. One file to copy, for .NET, .NET Framework 4.6.1 or newer, Mono, and Unity,
/// standard library only.
/// <code>
/// var body = PlyrSigning.Serialize(new Dictionary&lt;string, object&gt; { ["plyrId"] = "alice", ["otp"] = "123456" });
/// var request = new HttpRequestMessage(HttpMethod.Post, uri);
/// request.Content = new StringContent(body, Encoding.UTF8, "application/json");
/// foreach (var header in PlyrSigning.Headers(apiKey, secretKey, body)) request.Headers.Add(header.Key, header.Value);
///
/// PlyrSigning.Compact(JsonSerializer.Serialize(login)) // a body of any class
/// PlyrSigning.Headers(apiKey, secretKey) // a GET: no body
/// </code>
/// The server does not sign the bytes that arrive but what JavaScript makes of them, JSON.stringify(JSON.parse(body)).
/// So the body is written exactly as JSON.stringify writes it, and those bytes are sent.
/// </summary>
public static class PlyrSigning
{
    /// <summary>How many objects and arrays may be within each other; a deeper body is rejected.</summary>
    public const int MaxDepth = 500;

    /// <summary>Writes a body as the text to sign and to send.</summary>
    /// <param name="value">A dictionary or list of dictionaries, lists, strings, numbers, booleans, and null.</param>
    /// <exception cref="ArgumentException">
    /// Anything else, a number that a double cannot hold (send large amounts as text), or more than MaxDepth levels.
    /// </exception>
    public static string Serialize(IEnumerable value)
    {
        if (value == null || value is string) throw new ArgumentException("A body is a dictionary or a list.");
        return Write(value, 1);
    }

    /// <summary>Brings JSON text into the form that the server signs.</summary>
    /// <returns>What the server reads: numbers as doubles, of a key that comes twice the last value.</returns>
    /// <exception cref="ArgumentException">
    /// What the server rejects with 400 Bad Request, and more than MaxDepth levels.
    /// </exception>
    public static string Compact(string text) =>
        Serialize(new Parser(text.StartsWith("\ufeff", StringComparison.Ordinal) ? text.Substring(1) : text).Document());

    /// <summary>Gives HMAC-SHA256 in lower-case hex of a timestamp (milliseconds since 1970) and a body.</summary>
    public static string Sign(string secretKey, string timestamp, string text = "{}")
    {
        using (var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secretKey)))
        {
            var digest = hmac.ComputeHash(Encoding.UTF8.GetBytes(timestamp + text));
            return string.Concat(digest.Select(b => b.ToString("x2")));
        }
    }

    /// <summary>The three headers of a request that is sent now; one with a body also says application/json.</summary>
    public static Dictionary<string, string> Headers(string apiKey, string secretKey, string text = "{}")
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return new Dictionary<string, string>
        {
            ["apikey"] = apiKey,
            ["timestamp"] = timestamp,
            ["signature"] = Sign(secretKey, timestamp, text),
        };
    }

    private static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
            throw new ArgumentException($"The body has more than {MaxDepth} objects and arrays within each other.");
    }

    private static string Write(object value, int depth)
    {
        if (value == null) return "null";
        if (value is bool boolean) return boolean ? "true" : "false";
        if (value is string text) return WriteString(text);
        if (value is double number) return WriteDouble(number);
        if (value is float single) return WriteDouble(double.Parse(single.ToString("R", Invariant), Invariant));
        var type = Type.GetTypeCode(value.GetType());
        var isNumber = type >= TypeCode.SByte && type <= TypeCode.Decimal && !(value is Enum);
        if (isNumber) return WriteExactly(Convert.ToDecimal(value, Invariant));
        CheckDepth(depth);
        if (value is IDictionary map) return WriteObject(map, depth);
        if (value is IEnumerable items)
            return "[" + string.Join(",", items.Cast<object>().Select(item => Write(item, depth + 1))) + "]";
        throw new ArgumentException($"{value.GetType()} is not JSON.");
    }

    /// <summary>Keys that are array indexes come first, in rising order, the others as they are.</summary>
    private static string WriteObject(IDictionary map, int depth)
    {
        var members = new List<KeyValuePair<uint, string>>();
        foreach (DictionaryEntry entry in map)
        {
            var key = entry.Key as string ?? throw new ArgumentException("A key is a string.");
            if (key == "__proto__") throw new ArgumentException("The server rejects the key __proto__.");
            var isIndex = uint.TryParse(key, NumberStyles.None, Invariant, out var index) && index.ToString(Invariant) == key;
            var member = WriteString(key) + ":" + Write(entry.Value, depth + 1);
            members.Add(new KeyValuePair<uint, string>(isIndex ? index : uint.MaxValue, member));
        }
        return "{" + string.Join(",", members.OrderBy(member => member.Key).Select(member => member.Value)) + "}";
    }

    private static string WriteString(string text)
    {
        var result = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var shortForm = Escaped.IndexOf(text[i]);
            if (shortForm >= 0) result.Append('\\').Append(Escapes[shortForm]);
            else if (char.IsSurrogatePair(text, i)) result.Append(text, i++, 2);
            // Half of a surrogate pair has no UTF-8 form, so it stays an escape.
            else if (text[i] < ' ' || char.IsSurrogate(text[i])) result.Append("\\u" + ((int)text[i]).ToString("x4"));
            else result.Append(text[i]);
        }
        return result.Append('"').ToString();
    }

    private static string WriteExactly(decimal value)
    {
        var text = WriteDouble(double.Parse(value.ToString(Invariant), Invariant));
        if (decimal.TryParse(text, NumberStyles.Float, Invariant, out var written) && written == value) return text;
        throw new ArgumentException("A double cannot hold this number: send it as text.");
    }

    /// <summary>
    /// Number.prototype.toString: the fewest digits that give the same double, an exponent from 1e21 and below 1e-6.
    /// </summary>
    private static string WriteDouble(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value)) throw new ArgumentException("The number is not finite.");
        if (value == 0) return "0";
        if (value < 0) return "-" + WriteDouble(-value);
        var digits = Shortest(value, out var point);
        if (point > 21 || point <= -6)
            return digits.Insert(1, digits.Length > 1 ? "." : "") + "e" + (point - 1).ToString("+0;-0", Invariant);
        if (point <= 0) return "0." + new string('0', -point) + digits;
        return digits.Length <= point ? digits.PadRight(point, '0') : digits.Insert(point, ".");
    }

    /// <summary>
    /// In exact arithmetic, because "R" gives more digits than needed before .NET Core 3.0.
    /// </summary>
    private static string Shortest(double value, out int point)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)(bits >> 52);
        var fraction = bits & ((1L << 52) - 1);
        var mantissa = biased == 0 ? fraction : fraction | (1L << 52);
        // Everything is counted in quarters of the mantissa's last bit, as decimal fractions.
        var exponent = Math.Max(biased, 1) - 1077;
        var quarter = BigInteger.Pow(exponent < 0 ? 5 : 2, Math.Abs(exponent));
        var exact = 4 * mantissa * quarter;
        // Halfway to the next double on either side; below a power of two doubles are closer together.
        var low = exact - (fraction == 0 && biased > 1 ? 1 : 2) * quarter;
        var high = exact + 2 * quarter;
        if (mantissa % 2 == 1) { low++; high--; }
        for (var unit = BigInteger.Pow(10, exact.ToString().Length); ; unit /= 10)
        {
            var below = exact / unit * unit;
            var middle = (2 * (exact - below)).CompareTo(unit);
            var nearest = middle > 0 || (middle == 0 && !(below / unit).IsEven) ? below + unit : below;
            var candidate = nearest < low ? below + unit : nearest;
            if (candidate < low || candidate > high) continue;
            var text = candidate.ToString();
            point = text.Length + Math.Min(exponent, 0);
            return text.TrimEnd('0');
        }
    }

    private static bool ParseDouble(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, Invariant, out value) && !double.IsInfinity(value);

    private const string Escaped = "\b\t\n\f\r\"\\";
    private const string Escapes = "btnfr\"\\";
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Reads JSON into OrderedDictionary, List, string, double, bool, and null.</summary>
    private sealed class Parser
    {
        private static readonly Regex Number = new Regex(@"\G-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

        private readonly string text;
        private int at;
        private int depth;

        public Parser(string text) => this.text = text;

        public IEnumerable Document()
        {
            var value = Value() as IEnumerable;
            return Take("") && at == text.Length ? value : throw Syntax();
        }

        private object Value()
        {
            if (Take("{")) return Within(Members);
            if (Take("[")) return Within(Items);
            if (Take("\"")) return String();
            if (Take("true")) return true;
            if (Take("false")) return false;
            if (Take("null")) return null;
            var number = Number.Match(text, at);
            if (!number.Success) throw Syntax();
            at += number.Length;
            // JavaScript writes a number that is too large as null.
            return ParseDouble(number.Value, out var value) ? value : (object)null;
        }

        private object Within(Func<object> read)
        {
            CheckDepth(++depth);
            var value = read();
            depth--;
            return value;
        }

        private OrderedDictionary Members()
        {
            var members = new OrderedDictionary();
            if (Take("}")) return members;
            do
            {
                Expect("\"");
                var key = String();
                Expect(":");
                members[key] = Value();
            }
            while (Take(","));
            Expect("}");
            return members;
        }

        private List<object> Items()
        {
            var items = new List<object>();
            if (Take("]")) return items;
            do items.Add(Value()); while (Take(","));
            Expect("]");
            return items;
        }

        private string String()
        {
            var result = new StringBuilder();
            for (char c; (c = Next()) != '"';)
            {
                if (c < ' ') throw Syntax();
                result.Append(c == '\\' ? Escape() : c);
            }
            return result.ToString();
        }

        private char Escape()
        {
            var escape = Next();
            if (escape == '/') return '/';
            var shortForm = Escapes.IndexOf(escape);
            if (shortForm >= 0) return Escaped[shortForm];
            var unit = 0;
            for (var i = 0; i < 4; i++)
            {
                var digit = escape == 'u' ? "0123456789abcdef".IndexOf(char.ToLowerInvariant(Next())) : -1;
                if (digit < 0) throw Syntax();
                unit = unit * 16 + digit;
            }
            return (char)unit;
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

        private ArgumentException Syntax() => new ArgumentException($"The body is not JSON, at character {at}.");
    }
}
