package worlds

import (
	"pgregory.net/rapid"

	"sothidua/data"
	"sothidua/data/viet"
)

// Day is the ceremony of a world with its lists, of which any may be empty or half
// filled, and what the year's other papers are made of.
type Day struct {
	Ceremony     *data.Ceremony // nil: none
	Letterheads  []data.Letterhead
	Offices      []data.Office
	Texts        []data.LegalText
	Items        []data.PledgeItem
	Movements    []data.Movement
	Deadlines    []data.Deadline
	Submissions  []data.Submission
	Numbers      []data.DocumentNumber
	Participants []data.Participant
	Agenda       []data.AgendaItem
	Signatories  []data.Signatory
	Remarks      []data.Remark
	Motions      []data.Motion
	Assignments  []data.Assignment
	Attachments  []data.Attachment
	Criteria     []data.Criterion
	Scores       []data.Score
	Looks        []data.ScoreLook
	Ballots      []data.Ballot
	officers     [3]int // chair, secretary, concluder among the participants; negative: none
}

// some is a text, or nothing.
func some(t *rapid.T, label string, texts ...string) string {
	return rapid.SampledFrom(append(texts, "")).Draw(t, label)
}

func someDay(t *rapid.T, label string) viet.Date {
	return viet.Date(some(t, label, "2024-03-10", "2024-03-15", "2024-03-26"))
}

// draws makes up to most rows.
func draws[T any](t *rapid.T, label string, most int, row func() T) []T {
	var rows []T
	for range rapid.IntRange(0, most).Draw(t, label) {
		rows = append(rows, row())
	}
	return rows
}

// DrawDay gives the world a ceremony.
func (w *World) DrawDay(t *rapid.T) {
	d := &Day{officers: [3]int{-1, -1, -1}}
	w.Day = d
	w.Year.Aims, w.Year.Theme = some(t, "aims", "Thi đua lập thành tích."), some(t, "theme", "Kỷ cương")
	units := func() int64 { return int64(rapid.IntRange(0, len(w.Units)-1).Draw(t, "unit")) }
	d.Letterheads = draws(t, "letterheads", 1, func() data.Letterhead {
		return data.Letterhead{Name: "Khối", Issuer: some(t, "issuer", "Cụm thi đua số 3", "Sở Một"), Locality: some(t, "locality", "Hà Nội")}
	})
	d.Offices = draws(t, "offices", 2, func() data.Office {
		role := rapid.SampledFrom([]data.OfficeRole{data.OfficeHead, data.OfficeHead, data.OfficeNextHead, data.OfficeNextDeputy}).Draw(t, "office")
		o := data.Office{UnitID: units(), Role: role, PersonName: some(t, "head", "Trần Thị Hoa"), Post: some(t, "post", "Giám đốc")}
		if role.InNext() {
			o.Agree, o.Voters = 1, rapid.IntRange(0, 2).Draw(t, "voters")
		}
		return o
	})
	d.Texts = draws(t, "texts", 2, func() data.LegalText {
		return data.LegalText{Citation: some(t, "text", "Luật Thi đua", "Kế hoạch số 05/KH-CTĐ"), OnPapers: rapid.Bool().Draw(t, "cited"), IssuedOn: someDay(t, "issued")}
	})
	d.Movements = draws(t, "movements", 2, func() data.Movement {
		return data.Movement{
			Name: some(t, "movement", "Thi đua văn hóa công sở"), Goal: some(t, "goal", "Xây dựng nếp sống."), StartsOn: someDay(t, "from"),
			Scope: some(t, "scope", "Toàn khối"), Criteria: some(t, "criteria", "Đúng giờ."), Measures: some(t, "measures", "Tự kiểm tra."),
		}
	})
	d.Items = draws(t, "items", 2, func() data.PledgeItem {
		return data.PledgeItem{Title: some(t, "title", "Nội dung"), Text: some(t, "item", "Hoàn thành nhiệm vụ.")}
	})
	for _, kind := range []data.DeadlineKind{data.DeadlineSubmission, data.DeadlineCouncil} {
		if due := someDay(t, "due"); due != "" {
			d.Deadlines = append(d.Deadlines, data.Deadline{Kind: kind, Due: due})
		}
	}
	states := []data.SubmissionState{"", data.SubmissionDraft, data.SubmissionReceived, data.SubmissionAgreed, data.SubmissionReturned}
	for i := range w.Units {
		if state := rapid.SampledFrom(states).Draw(t, "state"); state != "" {
			d.Submissions = append(d.Submissions, data.Submission{UnitID: int64(i), State: state, Due: someDay(t, "own due"), ReceivedOn: someDay(t, "received"), ReturnedOn: someDay(t, "returned")})
		}
	}
	if rapid.IntRange(0, 5).Draw(t, "held") > 0 {
		d.drawCeremony(t, w, units)
	}
	d.Criteria = draws(t, "criteria", 2, func() data.Criterion { return data.Criterion{Text: "Tiêu chí", Maximum: 10} })
	if len(d.Criteria) > 0 {
		for i := range w.Units {
			if points := 8.0; rapid.Bool().Draw(t, "scored") {
				d.Scores = append(d.Scores, data.Score{UnitID: int64(i), Block: &points})
			}
		}
	}
	d.Looks = draws(t, "looks", 1, func() data.ScoreLook {
		return data.ScoreLook{UnitID: units(), Stage: data.StageBlock, LookedOn: someDay(t, "looked on")}
	})
	d.Ballots = draws(t, "ballots", 2, func() data.Ballot {
		return data.Ballot{
			HeldOn: someDay(t, "voted"), Place: some(t, "voted at", "Hội trường"), Tellers: some(t, "tellers", "Bà Hoa\nÔng Hoà", "Bà Hoa, Phó Trưởng phòng"),
			Written: some(t, "written", "Ông Hai", "Ông Hai: đồng ý"), StartedAt: some(t, "from", "15:00"), EndedAt: some(t, "to", "15:30"),
			Chair: some(t, "chair", "Ông Ba, Khối trưởng"), Outcome: some(t, "outcome", "Suy tôn Sở Một."), InvalidReason: some(t, "invalid", "gạch hết"),
			Threshold: 70 * float64(rapid.IntRange(0, 1).Draw(t, "threshold")), ThresholdBy: some(t, "threshold by", "Quy chế"), Elected: some(t, "elected", "Giơ tay"), Copies: rapid.IntRange(0, 2).Draw(t, "copies of the count"),
			Issued: rapid.IntRange(0, 2).Draw(t, "issued"),
		}
	})
}

func (d *Day) drawCeremony(t *rapid.T, w *World, units func() int64) {
	d.Ceremony = &data.Ceremony{
		Name: some(t, "name", "Lễ ký kết"), Purposes: string(data.PurposeSigning), Date: someDay(t, "day"), StartTime: some(t, "start", "08:00"),
		EndTime: some(t, "end", "11:00"), OpenedAt: some(t, "opened", "08:05"), ClosedAt: some(t, "closed", "11:20"), PausedAt: some(t, "paused", "09:00"),
		MinutesRead: rapid.Bool().Draw(t, "read"), MinutesCopies: rapid.IntRange(0, 2).Draw(t, "copies of the minutes"), Place: some(t, "place", "Hội trường"), Copies: rapid.IntRange(0, 1).Draw(t, "copies"),
	}
	for _, paper := range []string{"plan", "invitation", "minutes", "conclusion", "ceremony-report", "reminder", "counting-minutes", "individual-list"} {
		if n := rapid.IntRange(-1, 1).Draw(t, "number"); n >= 0 {
			d.Numbers = append(d.Numbers, data.DocumentNumber{Paper: paper, Number: n * 5, Symbol: "KH-CTĐ", IssuedOn: someDay(t, "issued on")})
		}
	}
	roles := []data.ParticipantRole{data.RoleSuperior, data.RoleMember, data.RoleGuest, data.RoleSupport, data.RolePress}
	came := []data.Attendance{data.AttendanceUnknown, data.AttendancePresent, data.AttendanceAbsent, data.AttendanceLate}
	d.Participants = draws(t, "participants", 4, func() data.Participant {
		return data.Participant{
			Role: rapid.SampledFrom(roles).Draw(t, "role"), FullName: some(t, "who", "Nguyễn Văn Hoà", "Y Bih Alêô"),
			Post: some(t, "post", "Giám đốc"), UnitName: some(t, "from", "Sở Một"), Invited: rapid.Bool().Draw(t, "invited"),
			Attendance: rapid.SampledFrom(came).Draw(t, "came"), AbsenceReason: some(t, "why", "Đi công tác"),
		}
	})
	for i := range d.officers {
		d.officers[i] = rapid.IntRange(-1, len(d.Participants)-1).Draw(t, "officer")
	}
	d.Agenda = draws(t, "agenda", 3, func() data.AgendaItem {
		return data.AgendaItem{
			Time: some(t, "at", "08:00"), HeldAt: some(t, "held at", "08:10"), Content: some(t, "point", "Giới thiệu đại biểu", "Ký kết giao ước", "Phát biểu"), Cue: some(t, "cue", "Kính mời."),
		}
	})
	signing := []data.SignatoryRole{data.SignatoryMember, data.SignatoryMember, data.SignatoryWitness, data.SignatoryChair}
	states := []data.SignatureState{data.SignatureOpen, data.SignatureSigned, data.SignatureAbsent, data.SignatureLater}
	d.Signatories = draws(t, "signatories", 4, func() data.Signatory {
		unit := units()
		return data.Signatory{
			Role: rapid.SampledFrom(signing).Draw(t, "role"), UnitID: &unit, UnitName: w.Units[unit].Name, FullName: some(t, "signer", "Trần Thị Hoa"),
			Post: some(t, "post", "Phó Giám đốc"), SignsAs: some(t, "as", "KT.", "TUQ."), Authorisation: some(t, "mandate", "Giấy uỷ quyền số 3"),
			State: rapid.SampledFrom(states).Draw(t, "signed"), SignedOn: someDay(t, "signed on"),
		}
	})
	said := []data.RemarkKind{data.RemarkDiscussion, data.RemarkWritten, data.RemarkConclusion}
	d.Remarks = draws(t, "remarks", 3, func() data.Remark {
		return data.Remark{Kind: rapid.SampledFrom(said).Draw(t, "kind"), Speaker: some(t, "speaker", "Trần Thị Hoa"), Text: some(t, "said", "Nhất trí.", " ")}
	})
	d.Motions = draws(t, "motions", 2, func() data.Motion {
		return data.Motion{Matter: some(t, "matter", "Quy chế hoạt động"), Agree: rapid.IntRange(0, 3).Draw(t, "agree"), Other: rapid.IntRange(0, 1).Draw(t, "other")}
	})
	stages := []data.AssignmentStage{data.StagePreparation, data.StageConclusion}
	d.Assignments = draws(t, "assignments", 2, func() data.Assignment {
		return data.Assignment{Stage: rapid.SampledFrom(stages).Draw(t, "stage"), Content: "Chuẩn bị hội trường"}
	})
	d.Attachments = draws(t, "attachments", 1, func() data.Attachment {
		return data.Attachment{Caption: "Ảnh", Author: some(t, "author", "Lê Văn Ảnh")}
	})
}

// write enters the day; units are named by their places until then.
func (d *Day) write(tx *data.Tx, w *World) error {
	var rows []any
	unit := func(place int64) int64 { return w.Units[place].ID }
	add := func(row any) { rows = append(rows, row) }
	for i := range d.Letterheads {
		add(&d.Letterheads[i])
	}
	for i := range d.Offices {
		d.Offices[i].YearID, d.Offices[i].UnitID = w.Year.ID, unit(d.Offices[i].UnitID)
		add(&d.Offices[i])
	}
	for i := range d.Texts {
		d.Texts[i].YearID = w.Year.ID
		add(&d.Texts[i])
	}
	for i := range d.Movements {
		d.Movements[i].YearID = w.Year.ID
		add(&d.Movements[i])
	}
	for i := range d.Items {
		d.Items[i].YearID = w.Year.ID
		add(&d.Items[i])
	}
	for i := range d.Deadlines {
		d.Deadlines[i].YearID = w.Year.ID
		add(&d.Deadlines[i])
	}
	for i := range d.Submissions {
		d.Submissions[i].YearID, d.Submissions[i].UnitID = w.Year.ID, unit(d.Submissions[i].UnitID)
		add(&d.Submissions[i])
	}
	for i := range d.Criteria {
		d.Criteria[i].YearID = w.Year.ID
		add(&d.Criteria[i])
	}
	for i := range d.Looks {
		d.Looks[i].YearID, d.Looks[i].UnitID = w.Year.ID, unit(d.Looks[i].UnitID)
		add(&d.Looks[i])
	}
	for i := range d.Ballots {
		d.Ballots[i].YearID = w.Year.ID
		add(&d.Ballots[i])
	}
	if err := saveAll(tx, rows); err != nil {
		return err
	}
	rows = nil
	for i := range d.Scores {
		d.Scores[i].CriterionID, d.Scores[i].UnitID = d.Criteria[0].ID, unit(d.Scores[i].UnitID)
		add(&d.Scores[i])
	}
	if err := saveAll(tx, rows); err != nil || d.Ceremony == nil {
		return err
	}
	return d.writeCeremony(tx, w)
}

func (d *Day) writeCeremony(tx *data.Tx, w *World) error {
	c := d.Ceremony
	if c.YearID = w.Year.ID; len(d.Letterheads) > 0 {
		c.LetterheadID = &d.Letterheads[0].ID
	}
	if err := tx.Save(c); err != nil {
		return err
	}
	var rows []any
	add := func(ceremony *int64, row any) {
		*ceremony = c.ID
		rows = append(rows, row)
	}
	for i := range d.Numbers {
		add(&d.Numbers[i].CeremonyID, &d.Numbers[i])
	}
	for i := range d.Participants {
		add(&d.Participants[i].CeremonyID, &d.Participants[i])
	}
	for i := range d.Agenda {
		add(&d.Agenda[i].CeremonyID, &d.Agenda[i])
	}
	for i := range d.Signatories {
		id := w.Units[*d.Signatories[i].UnitID].ID
		d.Signatories[i].UnitID = &id
		add(&d.Signatories[i].CeremonyID, &d.Signatories[i])
	}
	for i := range d.Remarks {
		add(&d.Remarks[i].CeremonyID, &d.Remarks[i])
	}
	for i := range d.Motions {
		add(&d.Motions[i].CeremonyID, &d.Motions[i])
	}
	for i := range d.Assignments {
		add(&d.Assignments[i].CeremonyID, &d.Assignments[i])
	}
	for i := range d.Attachments {
		add(&d.Attachments[i].CeremonyID, &d.Attachments[i])
	}
	if err := saveAll(tx, rows); err != nil {
		return err
	}
	for i, officer := range []**int64{&c.ChairID, &c.SecretaryID, &c.ConcluderID} {
		if place := d.officers[i]; place >= 0 {
			*officer = &d.Participants[place].ID
		}
	}
	return tx.Save(c)
}

func saveAll(tx *data.Tx, rows []any) error {
	for _, row := range rows {
		if err := tx.Save(row); err != nil {
			return err
		}
	}
	return nil
}
