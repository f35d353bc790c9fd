namespace Dixit.Cli.Rendering;

/// <summary>The style sheet of the page, kept inside it.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --faint: #6b6b6b; --line: #d8d8d8; --ink: #1d4f91; }
        @media (prefers-color-scheme: dark) { :root { --faint: #a0a0a0; --line: #444; --ink: #8ab4f8; } }
        body { font: 1.05rem/1.65 Georgia, serif; margin: 0 auto; max-width: 74rem; padding: 1rem; }
        article { display: grid; gap: 0 2.5rem; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); border-top: 1px solid var(--line); }
        header { grid-column: 1 / -1; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.2rem 0 0; }
        .facts, .key { color: var(--faint); font-size: .85rem; margin: .2rem 0; }
        .source { font-weight: bold; }
        .cue { background: color-mix(in srgb, var(--ink) 13%, transparent); color: var(--ink); font-style: italic; padding: .1em 0; }
        .cue:target { outline: 3px solid currentColor; }
        .content { text-decoration: underline solid 1px; text-underline-offset: .25em; }
        .content.rejects { text-decoration-style: double; }
        .content.open { text-decoration-style: dotted; text-decoration-thickness: 2px; }
        .accuse, .deny { --ink: #b3261e; } .demand, .warn { --ink: #8a5a00; } .admit, .confirm { --ink: #1b6e3c; }
        .judge, .believe { --ink: #7b3fa0; } .show, .commit { --ink: #00687a; } .noinfo, .decline, .ask { --ink: #5f6368; }
        .statements { font: .85rem/1.45 system-ui, sans-serif; list-style: none; margin: 1rem 0; padding: 0; }
        .statements li { border-left: 3px solid var(--line); margin: 0 0 .7rem; padding-left: .7rem; }
        .statements .level1 { margin-left: 1.2rem; } .statements .level2 { margin-left: 2.4rem; } .statements .level3 { margin-left: 3.6rem; }
        .act { color: var(--ink); font-weight: bold; } .statements a { text-decoration: none; }
        .statements q { color: var(--faint); quotes: none; }
        @media (max-width: 50rem) { article { display: block; } }
        """;
}
