package data

import "context"

// countedLines are the registrations of those who make up a figure of the summary, one of each:
// that of the highest title.
func (b *Book) countedLines(ctx context.Context, f RegistrationFilter) ([]int64, error) {
	year, err := b.YearNumbered(ctx, f.Years[0])
	if err != nil {
		return nil, err
	}
	frame, err := b.SummaryFrame(ctx, year.ID)
	if err != nil {
		return nil, err
	}
	var kind int64
	for _, k := range frame.Kinds {
		if len(f.Codes) > 0 && k.Code == f.Codes[0] && k.Subject == f.Subject {
			kind = k.ID
		}
	}
	if len(f.Codes) > 0 && kind == 0 {
		return nil, nil // the year's law has no such title
	}
	rows, err := b.Counted(ctx, year.ID, nil)
	if err != nil {
		return nil, err
	}
	BySubject(rows)
	var at Place
	if len(f.UnitIDs) > 0 {
		at.UnitID = f.UnitIDs[0]
	}
	wanted := map[SubjectKey]bool{}
	for _, key := range frame.Counting(rows, at, f.Subject, kind) {
		wanted[key] = true
	}
	var lines []struct {
		ID, UnitID, PersonID, CollectiveID int64
		Subject                            Subject
		SubjectName                        string
	}
	err = b.read(ctx).Raw(`SELECT r.id, r.unit_id, coalesce(r.person_id, 0) AS person_id, coalesce(r.collective_id, 0) AS collective_id, k.subject, r.subject_name
		FROM registrations r JOIN award_kinds k ON k.id = r.award_kind_id WHERE r.year_id = ? AND (? = 0 OR r.unit_id = ?)
		ORDER BY k.kind = ?, k.position DESC, r.id`, year.ID, at.UnitID, at.UnitID, KindCommendation).Scan(&lines).Error
	var ids []int64
	for _, line := range lines {
		if key := KeyOf(line.Subject, line.PersonID, line.CollectiveID, line.UnitID, line.SubjectName); wanted[key] {
			ids = append(ids, line.ID)
			delete(wanted, key)
		}
	}
	return ids, explain(b.Path, err)
}
