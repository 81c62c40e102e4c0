package ceremony

import (
	"encoding/json"
	"strconv"
	"strings"

	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Programme returns the usual programme of a ceremony, by its purposes.
func Programme(file *data.CeremonyFile) ([]data.AgendaItem, error) {
	var usual []struct{ Only, Content, Presenter string }
	if err := json.Unmarshal(assets.Agenda, &usual); err != nil {
		return nil, err
	}
	concluder := file.Block.HeadLabel
	if p := Participant(file, file.Ceremony.ConcluderID); p != nil {
		concluder = strings.TrimSpace(p.Honorific + " " + p.FullName)
	}
	fill := strings.NewReplacer("{year}", strconv.Itoa(file.Year.Number), "{last}", strconv.Itoa(file.Year.Number-1),
		"{head}", file.Block.HeadLabel, "{deputy}", file.Block.DeputyLabel, "{concluder}", concluder)
	var items []data.AgendaItem
	for _, line := range usual {
		if line.Only != "" && !Held(file.Ceremony, data.Purpose(line.Only)) {
			continue
		}
		items = append(items, data.AgendaItem{
			CeremonyID: file.Ceremony.ID, Position: len(items) + 1,
			Content: fill.Replace(line.Content), Presenter: fill.Replace(line.Presenter),
		})
	}
	return items, nil
}

// AddProgramme gives a ceremony without programme the usual one.
func AddProgramme(tx *data.Tx, file *data.CeremonyFile) error {
	if len(file.Agenda) > 0 {
		return fault.New(fault.Conflict, words.CeremonyAgendaFilled, words.CeremonyAgendaNext)
	}
	items, err := Programme(file)
	if err != nil {
		return err
	}
	for i := range items {
		if err := tx.Save(&items[i]); err != nil {
			return err
		}
	}
	return nil
}

// Held tells whether a ceremony serves a purpose.
func Held(c data.Ceremony, purpose data.Purpose) bool {
	for _, held := range strings.Split(c.Purposes, ",") {
		if held == string(purpose) {
			return true
		}
	}
	return false
}

// Participant returns the participant with an id, nil where there is none.
func Participant(file *data.CeremonyFile, id *int64) *data.Participant {
	for i := range file.Participants {
		if id != nil && file.Participants[i].ID == *id {
			return &file.Participants[i]
		}
	}
	return nil
}
