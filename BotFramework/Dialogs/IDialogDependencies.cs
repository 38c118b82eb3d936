namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that begins others, which are added to a set together with it.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
