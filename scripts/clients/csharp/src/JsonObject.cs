using System.Collections.Generic;

namespace PlyrApi
{
    /// <summary>
    /// An object of JSON. The classes in <c>PlyrApi.Models</c> name the documented fields; the indexer has all of them.
    /// </summary>
    public class JsonObject
    {
        internal Dictionary<string, object> Fields { get; set; } = new Dictionary<string, object>();

        /// <summary>
        /// A field by its name in JSON: a string, long, double, bool, JsonObject, list of these, or null. A field that you
        /// set to null is sent as null.
        /// </summary>
        public object this[string name]
        {
            get => Get<object>(name);
            set => Fields[name] = value;
        }

        /// <summary>Reads an object, such as one that you stored.</summary>
        /// <exception cref="System.FormatException">The text is not a JSON object.</exception>
        public static JsonObject Parse(string text) => Json.Parse<JsonObject>(text);

        /// <summary>Whether the object has a field.</summary>
        public bool Has(string name) => Fields.ContainsKey(name);

        /// <summary>Returns the same object as another class, for an object that can have several types.</summary>
        public T As<T>() where T : JsonObject, new() => new T { Fields = Fields };

        /// <summary>Returns a field; the default of its type if the object doesn't have the field.</summary>
        /// <exception cref="System.FormatException">The field has another type.</exception>
        protected T Get<T>(string name) =>
            Fields.TryGetValue(name, out var value) ? (T)Json.Convert(value, typeof(T), name) : default(T);

        /// <summary>Sets a field. Null removes it.</summary>
        protected void Set(string name, object value)
        {
            if (value == null) Fields.Remove(name);
            else Fields[name] = value;
        }

        /// <summary>Returns the object as the signer takes it.</summary>
        internal IDictionary<string, object> ToPlain()
        {
            var plain = new Dictionary<string, object>();
            foreach (var field in Fields) plain[field.Key] = Json.Plain(field.Value);
            return plain;
        }
    }
}
