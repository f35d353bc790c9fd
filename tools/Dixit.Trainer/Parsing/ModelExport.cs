using Dixit.Neural;
using Dixit.Tagging;

namespace Dixit.Trainer.Parsing;

/// <summary>Writes a network as the model that <see cref="Dixit.Parsing.BiaffineParser"/> loads.</summary>
internal static unsafe class ModelExport
{
    public static void Write(string path, Network network, Inventory inventory, Language language)
    {
        var file = new ModelFileWriter();
        file.AddStrings("words", inventory.Words);
        file.AddStrings("xpos", inventory.Xpos);
        file.AddStrings("features", inventory.Features);
        file.AddStrings("scripts", [.. inventory.Scripts, .. inventory.LexiconScripts]);
        var (keys, scripts) = HashedTable.Build(inventory.Lexicon);
        file.AddRaw("lemmas.keys", inventory.Lemmas.Count, sizeof(ulong), HashedTable.Build(inventory.Lemmas.Select(key => (key, 0))).Keys);
        file.AddRaw("lexicon.keys", inventory.Lexicon.Count, sizeof(ulong), keys);
        file.AddRaw("lexicon.scripts", inventory.Lexicon.Count, sizeof(ushort), scripts);
        file.AddStrings("relations", inventory.Relations);
        file.AddStrings("treebanks", inventory.Treebanks);
        var style = stackalloc float[inventory.Treebanks.Length];
        for (var i = 0; i < inventory.Treebanks.Length; i++) style[i] = language.Style.GetValueOrDefault(inventory.Treebanks[i]);
        file.AddFloats("style", 1, inventory.Treebanks.Length, style);
        foreach (var parameter in network.Parameters)
        {
            if (parameter.IsTable) file.AddBytes(parameter.Name + ".vectors", parameter.Rows, parameter.Columns, parameter.Value);
            else file.AddFloats(parameter.Name, parameter.Rows, parameter.Columns, parameter.Value);
        }
        file.Write(path);
    }
}
