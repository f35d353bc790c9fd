using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Dixit.Web.Api;

/// <summary>Strong entity tags: a hash of what is sent, so that they hold over restarts and change only with what is said.</summary>
internal static class EntityTag
{
    /// <summary>The tag of a body.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> body) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");

    /// <summary>Whether a condition names the tag. A list of none names nothing; <c>*</c> names everything.</summary>
    /// <param name="condition">The values of <c>If-None-Match</c> or <c>If-Match</c>.</param>
    /// <param name="tag">The tag of what there is.</param>
    /// <param name="strong">True to let weak tags match nothing, as <c>If-Match</c> does.</param>
    public static bool IsNamed(IList<EntityTagHeaderValue> condition, EntityTagHeaderValue tag, bool strong)
        => condition.Any(c => c.Equals(EntityTagHeaderValue.Any) || c.Compare(tag, strong));
}
