package data

import "sothidua/data/viet"

// Letterhead (mẫu đầu văn bản).
type Letterhead struct {
	ID       int64
	Name     string
	Superior string // cơ quan chủ quản, upper line
	Issuer   string // cơ quan ban hành, bold line
	Symbol   string // ký hiệu after the type abbreviation
	Locality string
	HasSeal  bool
	Party    bool // of a Party organisation: ĐẢNG CỘNG SẢN VIỆT NAM in place of the nation's name and motto
	Position int
}

// Wording (mẫu câu) replaces a shipped sentence of a paper.
type Wording struct {
	ID      int64
	Paper   string
	Key     string
	Text    string
	Shipped string // the shipped sentence that the office last saw beside its own; empty: not known
}

// ShippedText (câu, hạn có sẵn) is a text of the program as the book took it: by this, and
// not by what a later program brings, the book speaks where the office has nothing of its own.
type ShippedText struct {
	Name string `gorm:"primaryKey"` // see assets.Texts
	Text string
}

// Setting (cài đặt) is one value the office chose.
type Setting struct {
	Key   string `gorm:"primaryKey"`
	Value string
}

// SavedFilter (bộ lọc đã lưu).
type SavedFilter struct {
	ID    int64
	Area  string
	Name  string
	Query string // JSON
}

// Print (bản đã in) keeps what was printed officially: the exact bytes lie in Content.
// It is evidence: nothing removes or changes it, a withdrawal alone is added once. What it
// is a print of may be taken back, its references are empty then.
type Print struct {
	ID              int64
	YearID          int64
	CeremonyID      *int64
	UnitID          *int64
	Title           string // the paper, its year and its unit, as they were called
	Paper           string
	Format          string
	PrintedAt       int64 // unix ms
	Figures         string
	Hash            string
	Subject         string // whom, which collective or which decision the paper is narrowed to; empty: all
	WithdrawnAt     int64  // unix ms, zero while it stands
	WithdrawnReason string
	WithdrawnBy     string
}

// Dispatch (bản đã ký) is what became of an official print once it was signed: the number
// and day it was given, and its scan.
type Dispatch struct {
	ID       int64
	PrintID  int64
	Number   int // zero while it has none
	Symbol   string
	IssuedOn viet.Date
	Place    string // where the signed paper lies
	FileName string // of the scan, whose bytes lie in Content under Hash
	Hash     string // empty while no scan is there
}

// CriterionKind tells what a criterion's points do to the sum.
type CriterionKind string

// The kinds of criterion.
const (
	CriterionPlain   CriterionKind = ""        // điểm chuẩn
	CriterionBonus   CriterionKind = "bonus"   // điểm thưởng
	CriterionPenalty CriterionKind = "penalty" // điểm trừ
)

// Criterion (tiêu chí chấm điểm) is a node of the year's criteria tree.
type Criterion struct {
	ID       int64
	YearID   int64
	ParentID *int64
	Position int
	Kind     CriterionKind
	Text     string
	Maximum  float64
	Measure  string    // đơn vị tính of the result that its points follow from; empty: points are given by judgement
	Steps    string    // bậc điểm, a line each: "95: 40" is 40 points from 95 % upward; empty: in proportion
	Due      viet.Date // the last day of its own, empty for none
}

// Score (điểm) is what a unit gave itself and what others gave it, stage by stage.
type Score struct {
	ID          int64
	CriterionID int64
	UnitID      int64
	Self        *float64 // tự chấm
	Crossed     *float64 // chấm chéo, by another unit
	Block       *float64 // khối, cụm chấm
	Final       *float64 // thẩm định, thống nhất: it stands in the place of the block's
	Reason      string
	Planned     *float64 // chỉ tiêu giao, in the criterion's measure
	Result      *float64 // kết quả
	Evidence    string   // minh chứng: number and day of the document
	FileName    string   // of the evidence attached, whose bytes lie in Content under Hash
	Hash        string
}

// ScoreStage is a look at the points of a unit.
type ScoreStage string

// The stages, in their order.
const (
	StageSelf    ScoreStage = "self"    // tự chấm
	StageCrossed ScoreStage = "crossed" // chấm chéo
	StageBlock   ScoreStage = "block"   // khối, cụm chấm
	StageFinal   ScoreStage = "final"   // thẩm định
)

// ScoreLook says who scored a unit at a stage, and when.
type ScoreLook struct {
	ID       int64
	YearID   int64
	UnitID   int64 // the unit that is scored
	Stage    ScoreStage
	Scorer   string // the unit, group or person that gave the points
	LookedOn viet.Date
}

// Ballot (phiếu bầu) is one secret vote.
type Ballot struct {
	ID          int64
	YearID      int64
	AwardKindID int64
	Issued      int    // số phiếu phát ra
	Returned    int    // thu về
	Valid       int    // hợp lệ
	Members     int    // total of members entitled to vote
	Denominator string // members or valid
	HeldOn      viet.Date
	Place       string
	Tellers     string // tổ kiểm phiếu, a line each with post and unit behind a comma, its head first
	Body        Body
	Present     string // members of the council who voted there, a line each
	Written     string // absent ones who gave their opinion in writing, which stands behind a colon
	Absent      string // absent ones who gave none

	StartedAt     string // "15:10": bắt đầu kiểm phiếu
	EndedAt       string
	Chair         string // chủ tọa with the post; empty: of the meeting of that day
	Secretary     string
	InvalidReason string // why sheets are not valid
	Outcome       string // what the meeting drew from the count

	Threshold   float64 // tỷ lệ cần đạt in percent, by the office's own regulation; 0: none written down
	ThresholdBy string  // the paper that sets it, with article
	Elected     string  // how the tellers were chosen
	Copies      int     // number of copies of the minutes of the count
}

// Body says who votes.
type Body string

// The bodies that vote.
const (
	BodyBlock   Body = "block"   // khối bình xét, suy tôn, by its own regulation
	BodyCouncil Body = "council" // Hội đồng thi đua, khen thưởng
)

func (b *Ballot) setKeys() {
	if b.Body == "" {
		b.Body = BodyBlock
	}
}

// What the share of a nominee is a share of.
const (
	DenominatorMembers = "members" // tổng số thành viên
	DenominatorValid   = "valid"   // số phiếu hợp lệ
)

// Count (kiểm phiếu) is the result of one nominee: a unit or room, or a person of a unit.
type Count struct {
	ID          int64
	BallotID    int64
	UnitID      int64 // of a person the unit that registers
	PersonID    *int64
	SubjectName string // of a person, as it was; empty for a unit
	Agree       int
	Disagree    int
}

// Step (bước) is one action of the clerk: one transaction, one label, one undo.
type Step struct {
	ID       int64
	At       int64 // unix ms
	Who      string
	Label    string
	Kind     StepKind
	OfStep   *int64 // the step that an undo or redo is of
	UndoneBy *int64 // the undo that took it back; nil while it stands
	Changes  int    // number of rows it touched
	Reason   string // why, where a change after the signing asks for it
	Mark     string // of this step alone, also among the copies of the book
}

// StepKind tells an action from its undo.
type StepKind string

// The kinds of step. Only what was done is taken back; the rest stands in between
// without being in the way.
const (
	StepDo     StepKind = "do"
	StepUndo   StepKind = "undo"
	StepRedo   StepKind = "redo"
	StepBulk   StepKind = "bulk"   // the making of the book, a mass action: recorded without its rows
	StepKept   StepKind = "kept"   // official prints and their withdrawals: evidence
	StepAside  StepKind = "aside"  // saved filters, the look of the screens: convenience
	StepPurged StepKind = "purged" // removed from the journal: only its number, time and mark are left
	StepTold   StepKind = "told"   // what left the book, or was done to it beside its records: has no rows
)

// Change (thay đổi) holds one row before and after a step, as JSON.
type Change struct {
	ID     int64
	StepID *int64
	Record string // name of the table
	RowKey string
	Op     string // insert, update, delete
	Before *string
	After  *string
}
