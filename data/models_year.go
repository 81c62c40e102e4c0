package data

import (
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// Block (khối thi đua) groups the units that contest with each other.
type Block struct {
	ID           int64
	Name         string // full name as on paper: "Khối thi đua Các đơn vị sự nghiệp"
	ShortName    string // name on screen: "Khối Các đơn vị sự nghiệp"
	ParentAgency string // cơ quan chủ quản: "Thanh tra Chính phủ"
	Symbol       string // ký hiệu in document numbers: "KTĐ"
	Locality     string // địa danh of the date line: "Hà Nội"
	HeadLabel    string // "Khối trưởng", "Trưởng khối", "Cụm trưởng"
	DeputyLabel  string // "Khối phó", …
	Level        string // cấp of the block: trung ương, tỉnh …
	Council      string // hội đồng that it reports to: "Hội đồng Thi đua - Khen thưởng tỉnh …"
	FoundedBy    string // quyết định thành lập, with number and authority
	FoundedOn    viet.Date
	Slogan       string // khẩu hiệu
	ContactName  string // whom to ask at the secretariat (thư ký)
	ContactPhone string
	ContactEmail string

	// The standing rules of its regulation; what is empty is left to the pen there.
	Rotation string // who heads the block next, and for how long
	Quorum   string // the part of its units that a conference needs: "2/3"
	Majority string // the part of its units that a decision needs more than: "1/2"
	TieRule  string // whom equal points place before the other
	Quota    string // how many awards the block may propose, a line each

	Functions    string // what it is for (chức năng, nhiệm vụ), a clause a line
	Secretariat  string // who are its secretariat (tổ thư ký, tổ giúp việc), a line each
	VoteShare    string // the share of votes that is enough to be proposed: "80%"
	VoteBasis    string // what that is a share of: DenominatorMembers or DenominatorValid; empty: not written down
	RegulationBy string // the decision that its regulation is issued with; empty: the block's own
}

// Called is what the block calls itself by the first word of its name, at the head of
// a sentence: Khối or Cụm.
func (b Block) Called() string {
	for _, word := range words.StartBlockKinds {
		if strings.HasPrefix(viet.Fold(b.Name)+" ", viet.Fold(word)+" ") {
			return word
		}
	}
	return words.StartBlockKinds[0]
}

// Membership (thành viên khối) says from when to when a unit belongs to a block.
// An empty ToDate means that it still does.
type Membership struct {
	ID       int64
	BlockID  int64
	UnitID   int64
	Position int // order of the unit in lists and at signing
	FromDate viet.Date
	ToDate   viet.Date
}

// YearKind tells when a year begins.
type YearKind string

// The kinds of year.
const (
	CalendarYear YearKind = ""       // năm dương lịch
	SchoolYear   YearKind = "school" // năm học: 01/9 to 31/8
)

// Year (năm thi đua) is one emulation year of a block.
type Year struct {
	ID         int64
	BlockID    int64
	Number     int // of the day it begins on
	Kind       YearKind
	Theme      string // chủ đề
	ThemeBy    string // who launched the theme
	Aims       string // mục tiêu, one paragraph a line
	RegimeCode string // legal regime at registration; chosen by date, editable
	SignedOn   viet.Date
	SourceText string    // the original wording of a source, kept letter by letter
	ClosedOn   viet.Date // khoá sổ: changed for a reason only since then
	Slogan     string    // khẩu hiệu of this year; empty: the block's own
	Funding    string    // what the money for the block's work rests on and who bears it
}

// OfficeRole is the role of a unit in the block for one year.
type OfficeRole string

// The offices of a block.
const (
	OfficeHead   OfficeRole = "head"   // khối trưởng
	OfficeDeputy OfficeRole = "deputy" // khối phó

	// Those whom the block chose in this year for the next one.
	OfficeNextHead   OfficeRole = "next-head"   // khối trưởng năm sau
	OfficeNextDeputy OfficeRole = "next-deputy" // khối phó năm sau
)

// InNext tells whether the office begins with the next year.
func (r OfficeRole) InNext() bool { return r == OfficeNextHead || r == OfficeNextDeputy }

// Office (khối trưởng, khối phó) is held by a unit; its head acts for it.
type Office struct {
	ID         int64
	YearID     int64
	UnitID     int64
	Role       OfficeRole
	Honorific  string
	PersonName string
	Post       string

	// How those of the next year were chosen.
	Method string // hình thức: biểu quyết, bỏ phiếu kín, giới thiệu
	Agree  int    // votes for it
	Voters int    // of so many; zero: not written down
}

// DeadlineKind names what a deadline is for.
type DeadlineKind string

// The deadlines of a year.
const (
	DeadlineSubmission DeadlineKind = "submission" // đơn vị nộp đăng ký cho khối
	DeadlineCouncil    DeadlineKind = "council"    // khối gửi Thường trực Hội đồng
	DeadlineBlockFiles DeadlineKind = "block-files"
	DeadlineUnitFiles  DeadlineKind = "unit-files"
	DeadlineMidReports DeadlineKind = "mid-reports" // đơn vị gửi báo cáo sơ kết
	DeadlineMidYear    DeadlineKind = "mid-year"    // sơ kết
	DeadlineEndReports DeadlineKind = "end-reports" // đơn vị gửi báo cáo tổng kết
	DeadlineYearEnd    DeadlineKind = "year-end"    // tổng kết
)

// Deadline (hạn) is a date of the year's calendar.
type Deadline struct {
	ID     int64
	YearID int64
	Kind   DeadlineKind
	Due    viet.Date // the last day that still counts
	Note   string

	Shipped string // the usual day that the office last saw beside its own, as it is shipped; empty: none, or not known
}

// Movement (phong trào thi đua) is a campaign the block takes part in.
type Movement struct {
	ID         int64
	YearID     int64
	UnitID     *int64 // that registers it as its own; nil: the whole block takes part
	Position   int
	Name       string // full official name, without quotation marks
	LaunchedBy string
	Goal       string
	StartsOn   viet.Date
	EndsOn     viet.Date

	// As statistics part movements.
	Level  string // how far it goes: toàn quốc, bộ, ban, ngành, tỉnh …
	Method string // thường xuyên, theo chuyên đề

	// What the block's own plan of it says, paragraphs a line each.
	Decision string // quyết định, kế hoạch phát động
	Scope    string // phạm vi
	Audience string // đối tượng
	Criteria string // tiêu chí
	Measures string // biện pháp, tổ chức thực hiện
}

// YearTask (việc trong năm) is a piece of work of the block's plan for the year.
type YearTask struct {
	ID       int64
	YearID   int64
	Position int
	Content  string
	UnitName string    // đơn vị chủ trì
	Partners string    // đơn vị phối hợp
	Quarter  int       // 1 to 4 of the year; zero: that of its day, or the whole year
	Due      viet.Date // its day, where it has one
	Product  string    // kết quả, sản phẩm

	State  TaskState // how it stands
	CameOf string    // what came of it
}

// TaskState tells how a piece of the year's work stands.
type TaskState string

// The states of a piece of work.
const (
	TaskOpen    TaskState = ""        // chưa ghi
	TaskGoing   TaskState = "going"   // đang làm
	TaskDone    TaskState = "done"    // đã xong
	TaskDropped TaskState = "dropped" // không làm
)

// YearReview (nhận định sơ kết, tổng kết) is what the block's report judges of the year at its
// middle or at its end, a point a line.
type YearReview struct {
	ID         int64
	YearID     int64
	Purpose    Purpose // PurposeMidyear or PurposeClosing
	Judgement  string  // đánh giá chung
	WeakPoints string  // hạn chế
	Causes     string  // nguyên nhân
	Lessons    string  // bài học kinh nghiệm
	Directions string  // phương hướng, nhiệm vụ: of the second half, or of the next year
}

// Empty tells whether nothing is written down.
func (r YearReview) Empty() bool {
	return strings.TrimSpace(r.Judgement+r.WeakPoints+r.Causes+r.Lessons+r.Directions) == ""
}

// HandoverKind is what sort of thing is handed over.
type HandoverKind string

// What the head of a block hands over to the next.
const (
	HandoverDocument HandoverKind = "document" // hồ sơ, tài liệu
	HandoverAsset    HandoverKind = "asset"    // tài sản, cờ luân lưu
	HandoverMoney    HandoverKind = "money"    // kinh phí
	HandoverWork     HandoverKind = "work"     // việc đang làm dở
)

// HandoverItem (nội dung bàn giao) is one thing that the head of a year hands over.
type HandoverItem struct {
	ID        int64
	YearID    int64
	Position  int
	Kind      HandoverKind
	Name      string
	Reference string // of a document: number, symbol and day
	Quantity  int    // of documents and assets; zero: not counted
	Form      string // of a document: bản chính, bản sao, điện tử
	Amount    int    // of money, đồng
	Note      string

	// Of work.
	Done      string    // what was done of it
	Remaining string    // what is left
	Due       viet.Date // hạn
}

// LegalText (văn bản căn cứ) is a text that papers cite.
type LegalText struct {
	ID       int64
	YearID   int64
	Position int
	Kind     string // Luật, Nghị định, Chỉ thị …
	Number   string
	Issuer   string
	IssuedOn viet.Date
	Subject  string
	Citation string // the line as printed after "Căn cứ", without the final mark
	OnPapers bool   // whether the papers' grounds cite it
}

// PledgeItem (nội dung giao ước) is one numbered group of the pledge.
type PledgeItem struct {
	ID       int64
	YearID   int64
	Position int
	Title    string
	Text     string // paragraphs, one a line
}

// Target (chỉ tiêu giao ước) is measurable; UnitID nil means the whole block.
type Target struct {
	ID       int64
	YearID   int64
	UnitID   *int64
	Position int
	Text     string
	Measure  string // đơn vị tính
	Planned  string
	Midway   string // what it came to in the middle of the year
	Result   string // at the end of the year

	Judgement string // what the block judges of it: đạt, vượt, chưa đạt
}
