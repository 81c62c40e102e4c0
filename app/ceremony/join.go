package ceremony

import (
	"reflect"

	"sothidua/data"
)

// Part (chủ trì, thư ký, người kết luận) is what somebody does in a meeting.
type Part struct {
	As      **int64           // the field of the ceremony that says who
	Joining *data.Participant // who is no participant yet, nil where nobody joins
}

// Join writes who has a part in a meeting and is no participant yet behind those that there
// are, once even where one has several parts, and says in the ceremony who it is.
func Join(tx *data.Tx, c *data.Ceremony, participants int, parts ...Part) error {
	var given, joined []data.Participant // as they were given, and as they were written
next:
	for _, part := range parts {
		if part.Joining == nil {
			continue
		}
		wanted := *part.Joining
		data.Prepare(&wanted) // as it is written, whatever blanks and marks were typed
		for i := range given {
			if reflect.DeepEqual(wanted, given[i]) {
				*part.As = &joined[i].ID
				continue next
			}
		}
		given = append(given, wanted)
		person := *part.Joining
		person.CeremonyID, person.Position = c.ID, participants+len(joined)+1
		if err := SaveParticipant(tx, &person); err != nil {
			return err
		}
		joined = append(joined, person)
		*part.As = &person.ID
	}
	return nil
}

// What somebody does in a meeting, as Led knows it.
const (
	Chair      = "chair"
	Secretary  = "secretary"
	Conclusion = "conclusion"
)

// Led is the field of a meeting that says who does something there; nil where it has none.
func Led(c *data.Ceremony, task string) **int64 {
	switch task {
	case Chair:
		return &c.ChairID
	case Secretary:
		return &c.SecretaryID
	case Conclusion:
		return &c.ConcluderID
	}
	return nil
}

// Lead notes what a participant does in the meeting, where it has a field for that.
func Lead(tx *data.Tx, who data.Participant, tasks ...string) error {
	c, err := data.Get[data.Ceremony](tx, who.CeremonyID)
	if err != nil {
		return err
	}
	for _, task := range tasks {
		if at := Led(&c, task); at != nil {
			*at = &who.ID
		}
	}
	return tx.Save(&c)
}
