#pragma warning disable CS1591 // the names are those of the Universal Dependencies inventory
namespace Dixit.Syntax;

/// <summary>The universal part-of-speech tags of UD v2, spelt as in CoNLL-U.</summary>
public enum Upos { X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB }
