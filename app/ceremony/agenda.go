package ceremony

import (
	"encoding/json"
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
	closed := file.Year
	if file.Ceremony.Serves(data.PurposeSigning) { // the year before is closed with it
		closed.Number--
	}
	fill := strings.NewReplacer("{year}", file.Year.Text(), "{closed}", closed.Text(),
		"{head}", file.Block.HeadLabel, "{deputy}", file.Block.DeputyLabel, "{concluder}", concluder)
	var items []data.AgendaItem
	for _, line := range usual {
		if line.Only != "" && !file.Ceremony.Serves(data.Purpose(line.Only)) {
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

// Participant returns the participant with an id, nil where there is none.
func Participant(file *data.CeremonyFile, id *int64) *data.Participant {
	for i := range file.Participants {
		if id != nil && file.Participants[i].ID == *id {
			return &file.Participants[i]
		}
	}
	return nil
}
