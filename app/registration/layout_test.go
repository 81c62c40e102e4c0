package registration_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sothidua/app/intake"
	"sothidua/app/registration"
	"sothidua/data"
)

// somebody is one person of a random small list.
type somebody struct {
	sir, name, post, room, initiative, note string
	kinds                                   []int
}

// written is a list in a random layout.
type written struct {
	*rand.Rand
	kinds  []data.AwardKind
	people []somebody
}

func pick[T any](w *rand.Rand, all ...T) T { return all[w.IntN(len(all))] }

// someList makes people whose names meet now and then.
func someList(r *rand.Rand, kinds []data.AwardKind) written {
	w := written{Rand: r, kinds: kinds}
	for range 1 + r.IntN(8) {
		p := somebody{
			sir:  pick(r, "Ông", "Bà", ""),
			name: pick(r, "Vũ", "Quách", "Ông", "Cộng", "Tống") + " " + pick(r, "Văn", "Thị", "Y") + " " + pick(r, "Hoà", "Hòa", "Hoa", "Thử", "Ỷ", "Công"),
			post: pick(r, "Kỹ sư", "Kế toán", "Trưởng phòng", ""), room: pick(r, "Phòng Một", "Ban Hai", "Tổ Ba", ""),
			initiative: pick(r, "", "", "Cổng \"một cửa\"", "Sổ tay\ntra cứu", "Mô hình; bản 2"), note: pick(r, "", "", "nghỉ 3 tháng"),
		}
		for i := range kinds {
			if r.IntN(3) == 0 {
				p.kinds = append(p.kinds, i)
			}
		}
		if len(p.kinds) == 0 {
			p.kinds = []int{r.IntN(len(kinds))}
		}
		w.people = append(w.people, p)
	}
	return w
}

// text writes the list: columns in any order, marks or names of titles, quoted or
// not, with rows that are nobody in between.
func (w written) text() string {
	type column struct {
		title string
		cell  func(p somebody) string
	}
	labels := func(p somebody, of func(k data.AwardKind) string) string {
		var all []string
		for _, i := range p.kinds {
			all = append(all, of(w.kinds[i]))
		}
		return strings.Join(all, pick(w.Rand, ", ", "; ", " + ", " và "))
	}
	columns := []column{
		{pick(w.Rand, "Ông/Bà", "Ông (bà)"), func(p somebody) string { return p.sir }},
		{pick(w.Rand, "Họ và tên", "HỌ TÊN"), func(p somebody) string { return p.name }},
		{pick(w.Rand, "Sáng kiến", "Tên sáng kiến"), func(p somebody) string { return p.initiative }},
		{"Ghi chú", func(p somebody) string { return p.note }},
	}
	if w.IntN(2) == 0 {
		columns = append(columns, column{"Chức vụ", func(p somebody) string { return p.post }}, column{"Bộ phận", func(p somebody) string { return p.room }})
	} else {
		between := pick(w.Rand, ", ", "\n")
		columns = append(columns, column{"Chức vụ, đơn vị", func(p somebody) string {
			if p.post == "" || p.room == "" {
				return p.post // a room alone cannot be told from a post
			}
			return p.post + between + p.room
		}})
	}
	switch w.IntN(2) {
	case 0:
		for i, kind := range w.kinds {
			no := pick(w.Rand, "", "-", "0", "Không")
			columns = append(columns, column{pick(w.Rand, kind.Label, kind.Name), func(p somebody) string {
				if slices.Contains(p.kinds, i) {
					return pick(w.Rand, "x", "X", "v", "✓", "1", "có")
				}
				return no
			}})
		}
	default:
		name := pick(w.Rand, func(k data.AwardKind) string { return k.Label }, func(k data.AwardKind) string { return k.Name })
		columns = append(columns, column{"Danh hiệu", func(p somebody) string { return labels(p, name) }})
	}
	w.Shuffle(len(columns), func(i, j int) { columns[i], columns[j] = columns[j], columns[i] })
	if w.IntN(3) > 0 {
		n := 0
		columns = slices.Insert(columns, 0, column{"TT", func(somebody) string { n++; return fmt.Sprint(n) }})
	}
	quote := func(cell string) string {
		if strings.Contains(cell, "\n") || strings.Contains(cell, `"`) && w.IntN(2) == 0 {
			return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		return cell
	}
	var b strings.Builder
	line := func(cell func(c column) string) {
		for i, c := range columns {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(quote(cell(c)))
		}
		b.WriteString(pick(w.Rand, "\n", "\r\n"))
	}
	if w.IntN(2) == 0 {
		b.WriteString("DANH SÁCH ĐĂNG KÝ\n\n")
	}
	line(func(c column) string { return c.title })
	for _, p := range w.people {
		line(func(c column) string { return c.cell(p) })
	}
	if w.IntN(2) == 0 {
		b.WriteString("Tổng cộng: 05 người\n\nNgười lập biểu\n")
	}
	return b.String()
}

// TestAListInAnyLayoutIsReadBackOrAsked writes small random lists in random layouts:
// what is written to the book is exactly what the list says, and what is not written
// is asked.
func TestAListInAnyLayoutIsReadBackOrAsked(t *testing.T) {
	b := practice(t)
	a := b.around()
	a.Lines, a.People = nil, nil
	for seed := range uint64(1500) {
		w := someList(rand.New(rand.NewPCG(seed, 7)), a.Kinds)
		text := w.text()
		_, r := b.paste(a, text)
		if len(r.Lines) != len(w.people) {
			t.Fatalf("seed %d: %d lines of %d people\n%s\n%+v", seed, len(r.Lines), len(w.people), text, r.LeftOut)
		}
		written := map[int]bool{}
		for i, line := range r.Lines {
			p, e := w.people[i], line.Entry
			var want []int64
			for _, k := range p.kinds {
				want = append(want, a.Kinds[k].ID)
			}
			kinds := slices.Clone(e.Kinds)
			slices.Sort(kinds)
			slices.Sort(want)
			room := p.room
			if strings.Contains(text, "Chức vụ, đơn vị") && p.post == "" {
				room = ""
			}
			if line.Standing == registration.Waiting || line.Standing == registration.Ambiguous {
				continue
			}
			written[i] = true
			if e.Name != p.name || e.Honorific != p.sir || e.Post != p.post || e.Room != room || !slices.Equal(kinds, want) ||
				e.Initiative.Title != strings.ReplaceAll(p.initiative, "\n", " ") || e.Note != p.note {
				t.Fatalf("seed %d, line %d: %q %q %q %q %v %q %q of %+v\n%s", seed, i, e.Honorific, e.Name, e.Post, e.Room, kinds, e.Initiative.Title, e.Note, p, text)
			}
			// One with an earlier line only where nothing that both tell differs.
			if line.Standing == registration.Again {
				o := r.Lines[line.Of].Entry
				if o.Post != "" && e.Post != "" && o.Post != e.Post || o.Room != "" && e.Room != "" && o.Room != e.Room {
					t.Fatalf("seed %d, line %d made one with %d\n%s", seed, i, line.Of, text)
				}
			}
		}
		// Every title of every line that is written is among the entries.
		titles, entries := 0, registration.Entries(r.Lines)
		for i, line := range r.Lines {
			if line.Standing == registration.Again && written[i] {
				continue
			}
			if written[i] {
				titles++
			}
		}
		if titles != len(entries) {
			t.Fatalf("seed %d: %d entries of %d people\n%s", seed, len(entries), titles, text)
		}
		asked := slices.ContainsFunc(r.Questions, func(q intake.Question) bool { // what the layout leaves open
			return !strings.HasPrefix(q.Key, "blank:") && !strings.HasPrefix(q.Key, "sir:")
		})
		if asked {
			t.Fatalf("seed %d asks what the list says: %+v\n%s", seed, r.Questions, text)
		}
	}
}
