namespace LiveTakeover.Deployment.Tests;

/// <summary>The Dockerfile, an instruction a line, by stages.</summary>
internal sealed record Dockerfile(IReadOnlyList<IReadOnlyList<(string Verb, string Words)>> Stages)
{
    private static readonly string[] LineEnds = ["\\\n"];

    public IReadOnlyList<(string Verb, string Words)> Last => Stages[^1];

    public static Dockerfile Read()
    {
        var lines = string.Concat(Repository.Read("container", "Dockerfile").Split(LineEnds, StringSplitOptions.None)).Split('\n')
            .Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(' ', 2));
        var stages = new List<IReadOnlyList<(string, string)>>();
        foreach (var line in lines)
        {
            if (line[0] == "FROM") stages.Add(new List<(string, string)>());
            ((List<(string, string)>)stages[^1]).Add((line[0], line[1]));
        }

        return new Dockerfile(stages);
    }

    public string The(string verb) => Last.Single(instruction => instruction.Verb == verb).Words;

    public Dictionary<string, string> Environment =>
        The("ENV").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
}
