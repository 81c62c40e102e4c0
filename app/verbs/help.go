package verbs

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// program is the name on the command line.
const program = "sothidua"

// errHelped ends a run that only showed help.
var errHelped = errors.New("help was shown")

// help is the flag that shows how to use the program or one verb.
type help struct{ out io.Writer }

// IsBool lets the flag stand without a value.
func (help) IsBool() bool { return true }

// Decode takes nothing: the flag has done its work before.
func (help) Decode(*kong.DecodeContext) error { return nil }

// BeforeReset shows the help before anything is checked.
func (h help) BeforeReset(ctx *kong.Context) error {
	verb := ctx.Selected()
	if verb == nil || verb.Hidden {
		writeHelp(h.out, ctx.Model.Node)
	} else {
		writeVerbHelp(h.out, ctx.Model.Node, verb)
	}
	return errHelped
}

func writeHelp(w io.Writer, app *kong.Node) {
	fmt.Fprintf(w, words.HelpUsage+"\n", program+" "+words.HelpVerb+" "+words.HelpFlags)
	fmt.Fprintln(w, words.HelpWindow)
	fmt.Fprintf(w, "\n%s\n", words.HelpVerbs)
	for _, verb := range app.Children {
		if !verb.Hidden {
			writeLine(w, verb.Name, words.VerbHelp[verb.Name])
		}
	}
	writeFlags(w, "", app.Flags)
}

func writeVerbHelp(w io.Writer, app, verb *kong.Node) {
	fmt.Fprintf(w, words.HelpUsage+"\n", strings.Join(append([]string{program, verb.Name}, arguments(verb)...), " ")+" "+words.HelpFlags)
	help := words.VerbHelp[verb.Name]
	fmt.Fprintln(w, viet.Capital(help)+".")
	writeFlags(w, verb.Name, append(verb.Flags[:len(verb.Flags):len(verb.Flags)], app.Flags...))
}

// arguments are what stands behind a verb without a flag.
func arguments(verb *kong.Node) (names []string) {
	for _, argument := range verb.Positional {
		names = append(names, words.FlagValue[argument.Name])
	}
	return names
}

func writeFlags(w io.Writer, verb string, flags []*kong.Flag) {
	fmt.Fprintf(w, "\n%s\n", words.HelpHeads)
	for _, flag := range flags {
		of := verb + " " + flag.Name // what a flag means in one verb alone
		name := strings.TrimSpace("--" + flag.Name + " " + cmp.Or(words.FlagValue[of], words.FlagValue[flag.Name]))
		text := cmp.Or(words.FlagHelp[of], words.FlagHelp[flag.Name])
		if flag.Required {
			text += " (" + words.HelpMust + ")"
		}
		writeLine(w, name, text)
	}
}

// writeLine pads by letters, not bytes.
func writeLine(w io.Writer, name, text string) {
	fmt.Fprintf(w, "  %s%s  %s\n", name, strings.Repeat(" ", max(22-utf8.RuneCountInString(name), 0)), text)
}
