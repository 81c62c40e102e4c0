package keeping

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/profile"
)

func TestAFreshComputerGetsBackWhatLayBesideTheBook(t *testing.T) {
	for name, password := range map[string]string{"open": "", "sealed": "mật khẩu của khối"} {
		t.Run(name, func(t *testing.T) {
			// Given a clerk with a name and a stick as the second place
			d := open(t)
			stick := d.choose(password)
			d.must(d.keeper.profile.Change(func(s *profile.State) { s.Person = "Nguyễn Thị Hoà" }))
			d.work("Một")
			d.keep()
			c := d.copies(stick)[0]
			if password != "" {
				d.must(c.Unlock(password))
			}
			chosen := d.keeper.profile.Read().Second[d.book.Identity()]
			// When the stick alone is restored on a computer that knows nothing
			fresh := profile.Open(t.TempDir())
			path := filepath.Join(t.TempDir(), "so.sothidua")
			done, err := Restore(context.Background(), Order{Copy: c, Path: path, Now: d.now, Profile: fresh})
			d.must(err)
			// Then it is the second place here too, and writes for whoever has the password
			state := fresh.Read()
			if second := state.Second[d.book.Identity()]; second.Folder != d.stick || second.Recipient != chosen.Recipient || second.Last != 0 {
				t.Errorf("second place %+v", second)
			}
			// The name is in no card of a sealed place, which anybody can read.
			if want := map[bool]string{true: "Nguyễn Thị Hoà", false: ""}[password == ""]; state.Person != want {
				t.Errorf("person %q", state.Person)
			}
			// And what was taken over is said.
			told := strings.Join(done.Lines(), " ")
			if !strings.Contains(told, d.stick) || strings.Contains(told, "mật khẩu") != (password != "") || strings.Contains(told, "Nguyễn Thị Hoà") != (password == "") {
				t.Errorf("told %q", told)
			}
		})
	}
}

func TestWhatThisComputerKnowsIsNotReplaced(t *testing.T) {
	d := open(t)
	d.choose("")
	d.must(d.keeper.profile.Change(func(s *profile.State) { s.Person = "Nguyễn Thị Hoà" }))
	d.work("Một")
	c := d.keep().Copy
	other := profile.Open(t.TempDir())
	mine := profile.State{Person: "Trần Văn B", Second: map[string]profile.Second{d.book.Identity(): {Folder: "/khác"}}}
	d.must(other.Change(func(s *profile.State) { *s = mine }))
	done, err := Restore(context.Background(), Order{Copy: c, Path: filepath.Join(t.TempDir(), "so.sothidua"), Now: d.now, Profile: other})
	d.must(err)
	if told := done.Lines(); len(told) != 0 {
		t.Errorf("told %q", told)
	}
	if state := other.Read(); state.Person != mine.Person || state.Second[d.book.Identity()].Folder != "/khác" {
		t.Errorf("%+v", state)
	}
	// Nor is the folder of the book itself taken for a second place.
	fresh := profile.Open(t.TempDir())
	c.Second = &profile.Second{Folder: d.stick}
	_, err = Restore(context.Background(), Order{Copy: c, Path: filepath.Join(d.stick, "so.sothidua"), Now: d.now, Profile: fresh})
	d.must(err)
	if second := fresh.Read().Second[d.book.Identity()]; second.Folder == d.stick {
		t.Errorf("second place %+v", second)
	}
}
