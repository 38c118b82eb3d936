namespace Microsoft.Bot.Builder;

/// <summary>What an invoke activity is answered with; the status is an HTTP status.</summary>
public class InvokeResponse
{
    public int Status { get; set; }
    public object? Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
