package ceremony

import (
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Signatories returns one signatory for each unit of the block, in the order of
// membership: who represents the unit at the ceremony, where that is known.
func Signatories(file *data.CeremonyFile) []data.Signatory {
	var list []data.Signatory
	for i, unit := range file.Units {
		s := data.Signatory{
			CeremonyID: file.Ceremony.ID, Position: i + 1, Role: data.SignatoryMember,
			UnitID: &file.Units[i].ID, UnitName: unit.Name, Post: unit.HeadPost,
		}
		if p := representative(file.Participants, unit); p != nil {
			s.Honorific, s.FullName = p.Honorific, p.FullName
			s.Post, s.SignsAs, s.HeadPost = SignaturePost(p.Post, unit.HeadPost)
		}
		list = append(list, s)
	}
	return list
}

// AddSignatories gives a ceremony without signatories one for each unit.
func AddSignatories(tx *data.Tx, file *data.CeremonyFile) error {
	if len(file.Signatories) > 0 {
		return fault.New(fault.Conflict, words.CeremonySignFilled, words.CeremonySignNext)
	}
	if len(file.Units) == 0 {
		return fault.New(fault.Missing, words.CeremonyNoUnits, words.CeremonyNoUnitsNext)
	}
	list := Signatories(file)
	for i := range list {
		if err := tx.Save(&list[i]); err != nil {
			return err
		}
	}
	return nil
}

// SignaturePost returns the post under a signature for the post of a person and
// the post of the unit's head. A deputy, also one in charge, signs for the head; who has
// another post signs with that. A post in the block says nothing of the one in the unit,
// where its representatives are heads.
func SignaturePost(post, headPost string) (own, signsAs, head string) {
	ofBlock := func(title string) bool { return strings.HasPrefix(post, title) }
	switch {
	case strings.HasPrefix(post, words.CeremonyDeputy):
		return strings.TrimSuffix(post, words.CeremonyInCharge), words.CeremonyKT, headPost
	case post == "", headPost != "" && (strings.HasPrefix(post, headPost) || slices.ContainsFunc(slices.Concat(words.SettingsHeads, words.SettingsDeputies), ofBlock)):
		return headPost, "", ""
	}
	return post, "", ""
}

// representative is the unit's member among the participants; a deputy goes
// before others, because the papers must know for whom a deputy signs.
func representative(participants []data.Participant, unit data.Unit) *data.Participant {
	var found *data.Participant
	for i := range participants {
		p := &participants[i]
		of := p.UnitID != nil && *p.UnitID == unit.ID || p.UnitName == unit.Name
		if p.Role != data.RoleMember || !of {
			continue
		}
		if p.Post == unit.HeadPost && p.Post != "" {
			return p
		}
		if found == nil || strings.HasPrefix(p.Post, words.CeremonyDeputy) && !strings.HasPrefix(found.Post, words.CeremonyDeputy) {
			found = p
		}
	}
	return found
}

// Signed counts who signed.
func Signed(list []data.Signatory) int {
	n := 0
	for _, s := range list {
		if s.State == data.SignatureSigned {
			n++
		}
	}
	return n
}
