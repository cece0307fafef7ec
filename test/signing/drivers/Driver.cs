using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Net;
using System.Text;

internal static class Driver
{
    private static readonly Dictionary<string, object> Cases = new Dictionary<string, object>
    {
        ["login"] = new OrderedDictionary
        {
            { "plyrId", "alice" }, { "otp", "123456" }, { "expiresIn", 3600 }, { "remember", true }, { "gameId", null },
        },
        ["index keys"] = new Dictionary<string, object> { ["b"] = 1, ["2"] = 1, ["a"] = 1, ["1"] = 1 },
        ["nested"] = new object[]
        {
            new Hashtable
            {
                ["list"] = new ArrayList { 1, new OrderedDictionary { { "x", new int[0] }, { "3", new Hashtable() } } },
            },
        },
        ["characters"] = new List<string> { "é世🎲e\u0301 /<a>&'\u2028\u2029\u007f\"\\\b\t\n\f\r\0\u001f" },
        ["doubles"] = new object[]
        {
            1.0, -0.0, 0.1f, -1.50m, 1e20, 1e21, 1e-6, 1e-7, double.Epsilon, double.MaxValue, Math.Pow(2, -44),
        },
        ["integers"] = new object[] { (byte)0, -1, 1UL << 53, -(1L << 53) },
        ["lone surrogate"] = new[] { "\ud800", "\udc00\ud800" },
        ["large integer"] = new Dictionary<string, long> { ["amount"] = (1L << 53) + 1 },
        ["not a number"] = new Dictionary<string, double> { ["amount"] = double.NaN },
        ["infinity"] = new Dictionary<string, float> { ["amount"] = float.PositiveInfinity },
        ["text"] = "{}",
        ["nothing"] = null,
        ["__proto__"] = new object[] { new Hashtable { ["a"] = new Hashtable { ["__proto__"] = 1 } } },
        ["not JSON"] = new Hashtable { ["a"] = DateTime.UtcNow },
        ["key that is no text"] = new Dictionary<int, int> { [1] = 1 },
        ["nested 500 times"] = Nested(500),
        ["nested 501 times"] = Nested(501),
        ["nested 100,000 times"] = Nested(100000),
        ["within itself"] = WithinItself(),
        ["huge integer"] = new object[] { System.Numerics.BigInteger.Pow(10, 400) },
    };

    private static object[] Nested(int depth)
    {
        var value = new object[0];
        for (var level = 1; level < depth; level++) value = new object[] { value };
        return value;
    }

    private static Hashtable WithinItself()
    {
        var value = new Hashtable();
        value["a"] = new ArrayList { value };
        return value;
    }

    private static string Call(string url, string method, string body, string sent)
    {
        var request = (HttpWebRequest)WebRequest.Create(url);
        request.Method = method;
        if (body != "-") request.ContentType = "application/json";
        var headers = PlyrSigning.Headers("plyr-demo-key", "plyr-demo-secret", body == "-" ? "{}" : Decode(body));
        foreach (var header in headers) request.Headers.Add(header.Key, header.Value);
        try
        {
            if (sent != "-")
            {
                var bytes = Convert.FromBase64String(sent);
                using (var stream = request.GetRequestStream()) stream.Write(bytes, 0, bytes.Length);
            }
            using (var answer = (HttpWebResponse)request.GetResponse()) return ((int)answer.StatusCode).ToString();
        }
        catch (WebException error) when (error.Response is HttpWebResponse)
        {
            return ((int)((HttpWebResponse)error.Response).StatusCode).ToString();
        }
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));

    private static string Run(string[] fields)
    {
        switch (fields[0])
        {
            case "compact": return PlyrSigning.Compact(Decode(fields[1]));
            case "sign": return PlyrSigning.Sign(Decode(fields[1]), fields[2], Decode(fields[3]));
            case "serialize": return PlyrSigning.Serialize((IEnumerable)Cases[fields[1]]);
            default: return Call(fields[1], fields[2], fields[3], fields[4]);
        }
    }

    private static void Main()
    {
        for (string line; (line = Console.ReadLine()) != null;)
        {
            var fields = line.Split('\t');
            var verdict = "ok";
            var text = "";
            try
            {
                if (fields[0] == "serialize" && !Cases.ContainsKey(fields[1])) verdict = "absent";
                else text = Run(fields);
            }
            catch (ArgumentException error)
            {
                verdict = "refused";
                text = error.Message;
            }
            Console.WriteLine(verdict + "\t" + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        }
    }
}
