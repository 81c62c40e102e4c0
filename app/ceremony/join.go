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
	var joined []data.Participant // as they were given, but for the key
next:
	for _, part := range parts {
		if part.Joining == nil {
			continue
		}
		for _, other := range joined {
			wanted := *part.Joining
			wanted.ID, wanted.CeremonyID, wanted.Position = other.ID, other.CeremonyID, other.Position
			if reflect.DeepEqual(wanted, other) {
				*part.As = &other.ID
				continue next
			}
		}
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
