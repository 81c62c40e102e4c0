package ceremony_test

import (
	"testing"

	"sothidua/app/ceremony"
	"sothidua/data"
)

// Given somebody with several parts in a meeting whose name was typed with a blank that is stored
// otherwise, in composed letters and in parted ones, then that is one participant, who has them all.
func TestWhoeverHasSeveralPartsJoinsOnce(t *testing.T) {
	book, file := sampleFile(t)
	c := file.Ceremony
	as := func(name string) *data.Participant {
		return &data.Participant{Role: data.RoleMember, Invited: true, Honorific: "Bà", FullName: name}
	}
	err := book.Do("Thử", func(tx *data.Tx) error {
		return ceremony.Join(tx, &c, len(file.Participants),
			ceremony.Part{As: &c.ChairID, Joining: as("Lê\u00a0Thị Hoà")},
			ceremony.Part{As: &c.SecretaryID, Joining: as("Lê\u00a0Thị Hoà")},
			ceremony.Part{As: &c.ConcluderID, Joining: as("Lê Thi\u0323 Hoa\u0300")})
	})
	if err != nil {
		t.Fatal(err)
	}
	after, err := ceremony.Read(t.Context(), book, file.Year.ID, 0)
	if err != nil || len(after.Participants) != len(file.Participants)+1 {
		t.Errorf("%d participants, were %d; %v", len(after.Participants), len(file.Participants), err)
	}
	if *c.ChairID != *c.SecretaryID || *c.ChairID != *c.ConcluderID {
		t.Errorf("chair %d, secretary %d, concluder %d", *c.ChairID, *c.SecretaryID, *c.ConcluderID)
	}
}
