package shell

import (
	"strings"
	"testing"

	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
	"sothidua/screens/kit"
)

// plans are the days of forms that may lie ahead: what is planned, or holds from or until
// a day. All others tell of what was done.
var plans = map[string]bool{
	"year/movement/starts-on": true, "year/movement/ends-on": true, "year/task/due": true, "year/handover/due": true,
	"ceremony/task/due": true, "registrations/submission/due": true,
	"results/unregistered/from": true, "results/unregistered/to": true, "results/grant/from": true, "results/grant/to": true, "results/other/from": true, "results/other/to": true,
	"scoring/criterion/due": true, "block/unit/from": true, "block/unit/to": true, "people/post/from": true, "people/post/to": true,
	"people/person/hired-on": true, "titles/title/from": true, "titles/title/to": true,
}

// planned are the days of the calendar, and of the meeting with its papers.
func planned(of string) bool {
	return strings.HasPrefix(of, "year/deadlines/") || strings.HasPrefix(of, "ceremony/general/")
}

// Given any form of any area, when the day of something done is typed that is to come, then
// the form says so and is not saved; the day of a plan may lie ahead.
func TestWhatHappenedIsOnNoDayToCome(t *testing.T) {
	r := newRuns(t)
	s := r.start()
	abouts := r.abouts()
	ahead, tried := kit.Today().AddDays(1), map[string]bool{}
	for _, p := range s.places {
		s.goTo(desk.Place{Area: p.area})
		screen, ok := s.screen().(desk.Keeping)
		if !ok {
			continue
		}
		for kind, open := range screen.Openers() {
			name := string(p.area) + "/" + kind
			if open == nil || len(abouts[name]) == 0 {
				continue
			}
			s.open(p.area, kind, abouts[name][len(abouts[name])-1])
			for _, seen := range desktest.Look(s.win) {
				field, ok := seen.Object.(*kit.DateField)
				if !ok {
					continue
				}
				of := name + "/" + field.Key()
				was := field.Text()
				field.SetDate(ahead)
				if took := field.Check(); took != (plans[of] || planned(of)) {
					t.Errorf("%s (%s): a day to come is taken: %v", of, field.Label(), took)
				}
				field.SetText(was)
				tried[of] = true
			}
			for range 4 {
				if !s.commands.Suspended() {
					break
				}
				s.commands.Fire("Esc")
			}
		}
	}
	for of := range plans {
		if !tried[of] {
			t.Errorf("no form has %s", of)
		}
	}
	if len(tried) < 40 {
		t.Errorf("%d days tried", len(tried))
	}
}
