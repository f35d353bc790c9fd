using Dapper;

namespace Dixit.Ledger.Storage;

/// <summary>In what the SQL of the engines differs.</summary>
internal abstract class Dialect
{
    /// <summary>A condition: the column is one of a list that is given as the parameter <paramref name="parameter"/>, made by <see cref="List{T}"/>.</summary>
    public abstract string In(string column, string parameter);

    /// <summary>A condition: the two columns are one of the pairs that are given as two parameters, lists of one length made by <see cref="List{T}"/>.</summary>
    public abstract string InPairs(string columns, string first, string second);

    /// <summary>A list as a parameter.</summary>
    public abstract SqlMapper.ICustomQueryParameter List<T>(IEnumerable<T> values);

    /// <summary>Puts folded words under an id of a search table; the parameters are Id and Words.</summary>
    public abstract string Index(string table);

    /// <summary>Takes an id out of a search table; the parameter is Id.</summary>
    public abstract string Unindex(string table);

    /// <summary>A query for the ids of a search table, the newest first, its parameters Query and Limit.</summary>
    public abstract string Search(string table);

    /// <summary>The Query of <see cref="Search"/> that finds what has all of the words.</summary>
    public abstract string AllOf(IEnumerable<string> words);
}
