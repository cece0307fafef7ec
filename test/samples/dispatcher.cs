// Runs the sample that the command line names; and what Mono lacks of .NET 5.
using System;
using System.Linq;
using System.Threading.Tasks;

static class Dispatcher
{
    static void Main(string[] args)
    {
        ((Task)Type.GetType(args[0]).GetMethod("Run").Invoke(null, null)).GetAwaiter().GetResult();
        // Now and then Mono waits for seconds until its threads have ended.
        Environment.Exit(0);
    }
}

static class HMACSHA256
{
    public static byte[] HashData(byte[] key, byte[] source)
    {
        using (var hmac = new System.Security.Cryptography.HMACSHA256(key)) return hmac.ComputeHash(source);
    }
}

static class Convert
{
    public static string ToHexString(byte[] bytes) => string.Concat(bytes.Select(value => value.ToString("X2")));
}
