package registration

import (
	"fmt"

	"sothidua/app/registration"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
)

// deleteLine asks and removes everything the line registers.
func (s *Screen) deleteLine(line data.RegistrationLine) {
	titles := join(", ", line.Titles, line.Commendations)
	s.desk.Ask(desk.Asked{
		Title: words.RegistrationAsk, Text: fmt.Sprintf(words.RegistrationAskText, line.Name, titles), Yes: words.RegistrationDelete,
		Label: registration.DeleteLabel(line.Name, titles), Write: s.write,
		Act: func(tx *data.Tx) error { return registration.Delete(tx, line) },
	})
}

// deleteRows asks for one line, or for all chosen ones at once.
func (s *Screen) deleteRows(rows []lineRow) {
	lines := linesOf(rows)
	switch len(lines) {
	case 0:
		s.list().forget()
		return
	case 1:
		s.deleteLine(lines[0])
		return
	}
	batch := registration.Batch{Delete: true}
	year, unit, planned := s.desk.Year, s.row().Unit, batch.Plan(lines, s.summary.Kinds)
	s.desk.Ask(desk.Asked{
		Title: words.RegistrationAsk, Text: fmt.Sprintf(words.BatchDeleteText, len(lines), lines[0].Name, lines[len(lines)-1].Name),
		Yes: words.RegistrationDelete, Label: batchLabel(planned), Write: s.write,
		Act: func(tx *data.Tx) error { return batch.Apply(tx, year, unit, planned) },
	})
}

// applyBatch writes one change to many lines as one step.
func (s *Screen) applyBatch(batch registration.Batch, lines []data.RegistrationLine, done func(error)) {
	year, unit := s.desk.Year, s.row().Unit
	planned := batch.Plan(lines, s.summary.Kinds)
	if done == nil {
		done = s.desk.Failed
	}
	s.write(batchLabel(planned), func(tx *data.Tx) error {
		return batch.Apply(tx, year, unit, planned)
	}, done)
}

// batchLabel names the one line that changes, or counts them.
func batchLabel(planned []registration.Planned) string {
	n, name := 0, ""
	for _, p := range planned {
		if !p.Same {
			n, name = n+1, p.Line.Name
		}
	}
	if n == 1 {
		return fmt.Sprintf(words.BatchStepOne, name)
	}
	return fmt.Sprintf(words.BatchStep, n)
}
