namespace JsonSubTypes
{
    /// Replaces the library of this name, whose registry CI does not reach. The client is only compiled.
    public class JsonSubtypes {}
}
