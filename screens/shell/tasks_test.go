package shell

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"sothidua/screens/desk/desktest"
)

// task is one piece of work by keys alone, as it is done in Excel and Word and here.
type task struct {
	name, at     string
	most         int // keys of ours at most; 0: half of the other side's
	office, ours []stroke
}

// stroke is what is typed and pressed for one reason.
type stroke struct {
	times int
	parts []string // a key; what begins with a quotation mark is content
	why   string
}

// keys of a stroke, a held one too; letters of content are none.
func (s stroke) keys() int {
	n := 0
	for _, part := range s.parts {
		if !strings.HasPrefix(part, `"`) {
			n += strings.Count(strings.TrimSuffix(part, "+"), "+") + 1
		}
	}
	return n * s.times
}

func keysOf(strokes []stroke) int {
	n := 0
	for _, s := range strokes {
		n += s.keys()
	}
	return n
}

// readTasks reads the scripts of both sides, written by hand.
func readTasks(t *testing.T) []task {
	t.Helper()
	content, err := os.ReadFile("testdata/tasks.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []task
	var side *[]stroke
	for i, line := range strings.Split(string(content), "\n") {
		now := func() *task { return &all[len(all)-1] }
		head, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "" || head == ";":
		case head == "#":
			all = append(all, task{name: rest})
		case head == "at":
			now().at = rest
		case head == "most":
			if now().most, err = strconv.Atoi(rest); err != nil {
				t.Fatalf("line %d: %v", i+1, err)
			}
		case line == "office":
			side = &now().office
		case line == "ours":
			side = &now().ours
		default:
			keys, why, ok := strings.Cut(line, "\t")
			if !ok || why == "" {
				t.Fatalf("line %d does not say why: %s", i+1, line)
			}
			*side = append(*side, readStroke(keys, why))
		}
	}
	return all
}

func readStroke(keys, why string) stroke {
	s := stroke{times: 1, why: why}
	if times, rest, ok := strings.Cut(keys, "x "); ok {
		if n, err := strconv.Atoi(times); err == nil {
			s.times, keys = n, rest
		}
	}
	for keys = strings.TrimSpace(keys); keys != ""; keys = strings.TrimSpace(keys) {
		end := strings.IndexByte(keys, ' ')
		if keys[0] == '"' {
			end = strings.IndexByte(keys[1:], '"') + 2
		}
		if end < 0 {
			end = len(keys)
		}
		s.parts = append(s.parts, keys[:end])
		keys = keys[end:]
	}
	return s
}

// taskPlayer does tasks in the window of a book.
type taskPlayer struct {
	*keyPlayer
	r     *runs
	names []string // content that only the book knows, in the order in which it is typed
}

// do types and presses what a stroke says.
func (p *taskPlayer) do(s stroke) {
	p.t.Helper()
	hands := desktest.Hands{Window: p.s.win, Commands: p.s.commands}
	for range s.times {
		for _, part := range s.parts {
			text, content := strings.CutPrefix(part, `"`)
			text = strings.TrimSuffix(text, `"`)
			switch {
			case content && text == "{}":
				text = p.names[0]
				p.names = p.names[1:]
				p.letters(text)
			case content || utf8.RuneCountInString(text) == 1:
				p.letters(text)
			case text == "Enter":
				hands.Press("Return")
			default:
				hands.Press(text)
			}
		}
	}
}

// letters are typed into what holds the focus, else into the window.
func (p *taskPlayer) letters(text string) {
	for _, letter := range text {
		if focused := p.s.win.Canvas().Focused(); focused != nil {
			focused.TypedRune(letter)
			continue
		}
		p.s.win.Canvas().OnTypedRune()(letter)
	}
}

// Given the practice book, when ten tasks are done by keys alone, then the book holds what
// they are for, and each takes at most half of the keys that it takes in Excel and Word.
func TestTasksTakeHalfTheKeysOfExcelAndWord(t *testing.T) {
	works := works()
	var table strings.Builder
	for _, k := range readTasks(t) {
		w, ok := works[k.name]
		if !ok {
			t.Errorf("nobody looks what came of: %s", k.name)
			continue
		}
		delete(works, k.name)
		theirs, ours := keysOf(k.office), keysOf(k.ours)
		most := theirs / 2
		if k.most > 0 {
			most = min(most, k.most)
		}
		fmt.Fprintf(&table, "%-55s %6d %6d %6d\n", k.name, theirs, most, ours)
		t.Run(k.name, func(t *testing.T) {
			if ours > most {
				t.Errorf("%d keys, at most %d", ours, most)
			}
			p := &taskPlayer{r: newRuns(t)}
			p.keyPlayer = &keyPlayer{t: t}
			w.given(p)
			p.keysSeen = watch(p.r.start())
			area, tab, _ := strings.Cut(k.at, " › ")
			p.enter(keyState{area: area, tab: tab})
			if w.before != nil {
				w.before(p)
			}
			for _, s := range k.ours {
				p.do(s)
			}
			if p.dialog() != "" {
				t.Errorf("%s is open:\n%s", p.dialog(), inFront(p.s))
			}
			w.then(p)
		})
	}
	for name := range works {
		t.Errorf("no task: %s", name)
	}
	t.Logf("keys, content left out\n%-55s %6s %6s %6s\n%s", "", "Office", "most", "ours", table.String())
}
