package ceremony

import (
	"cmp"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
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

// Filling is what the list of delegates adds to who signs. What she wrote stays.
type Filling struct {
	rows   []data.Signatory // to be written
	Added  int              // units that had no line
	Filled int              // lines that were open and are no more
	Others []string         // units whose line says otherwise than the list of delegates
	Nobody []string         // units of whom no delegate is known, and no signer
}

// FillSignatories finds what the list of delegates adds: a line for each unit without one,
// and where a line is open who signs and as what.
func FillSignatories(file *data.CeremonyFile) (f Filling, err error) {
	if len(file.Units) == 0 {
		return f, fault.New(fault.Missing, words.CeremonyNoUnits, words.CeremonyNoUnitsNext)
	}
	last := 0
	for _, r := range file.Signatories {
		last = max(last, r.Position)
	}
	for i, told := range Signatories(file) {
		at := slices.IndexFunc(file.Signatories, func(r data.Signatory) bool {
			return r.Role == data.SignatoryMember && (data.IDOf(r.UnitID) == *told.UnitID || r.UnitID == nil && viet.TextKey(r.UnitName) == viet.TextKey(told.UnitName))
		})
		name := told.FullName
		if at < 0 {
			f.Added++
			last++
			told.Position = last
			f.rows = append(f.rows, told)
		} else {
			line := file.Signatories[at]
			if fill(&line, told, file.Units[i].HeadPost) {
				f.Filled++
				f.rows = append(f.rows, line)
			}
			name = cmp.Or(line.FullName, name)
			if told.FullName != "" && !agrees(line, told) {
				f.Others = append(f.Others, told.UnitName)
			}
		}
		if name == "" {
			f.Nobody = append(f.Nobody, told.UnitName)
		}
	}
	return f, nil
}

// Changes tells whether there is anything to write.
func (f Filling) Changes() bool { return len(f.rows) > 0 }

// Write writes it.
func (f Filling) Write(tx *data.Tx) error {
	for i := range f.rows {
		if err := tx.Save(&f.rows[i]); err != nil {
			return err
		}
	}
	return nil
}

// fill takes over what a line leaves open. The post of the unit's head in a line without a
// name was proposed before anybody was known, and gives way to the delegate's.
func fill(line *data.Signatory, told data.Signatory, headPost string) bool {
	was := *line
	proposed := line.SignsAs == "" && line.HeadPost == "" && (line.Post == "" || line.Post == headPost && line.FullName == "")
	if line.FullName == "" && told.FullName != "" {
		line.FullName = told.FullName
	}
	if viet.TextKey(line.FullName) != viet.TextKey(told.FullName) {
		return false
	}
	line.Honorific = cmp.Or(line.Honorific, told.Honorific)
	if proposed {
		line.Post, line.SignsAs, line.HeadPost = told.Post, told.SignsAs, told.HeadPost
	}
	return *line != was
}

// agrees tells whether a line says of who signs what the list of delegates does.
func agrees(line, told data.Signatory) bool {
	return viet.TextKey(line.FullName) == viet.TextKey(told.FullName) && line.Post == told.Post && line.SignsAs == told.SignsAs && line.HeadPost == told.HeadPost
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
