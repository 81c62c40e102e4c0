package data

import "sothidua/data/viet"

// Unit (đơn vị, tập thể). A unit without parent is a "tập thể lớn" and can be a
// member of a block; its rooms are units below it, "tập thể nhỏ".
type Unit struct {
	ID        int64
	ParentID  *int64
	Name      string
	ShortName string
	Symbol    string // chữ viết tắt
	HeadPost  string // post of its head, as signed: "Tổng Biên tập"
	Decider   string // who decides on its titles of the lowest level: "Giám đốc Sở Tài chính"; empty: as the title says
	Position  int
	Closed    bool   // đã giải thể, sáp nhập
	Kind      string // loại hình: cơ quan hành chính, đơn vị sự nghiệp …
	SortKey   string
	Folded    string

	ContactName, ContactPhone, ContactEmail string // whom the secretariat asks there

	// Asked for by the form of a report of merit, paragraphs a line each.
	Address   string // trụ sở, điện thoại, trang tin
	Founded   string // quá trình thành lập, phát triển
	Structure string // cơ cấu tổ chức, tổ chức đảng, đoàn thể
	Functions string // chức năng, nhiệm vụ
}

// UnitYear holds what is known of a unit for one year (quân số, xếp loại năm).
type UnitYear struct {
	ID          int64
	UnitID      int64
	Year        int
	Headcount   int    // tổng số công chức, viên chức, người lao động
	Completed   *int   // number that completed their tasks; nil here and below: not recorded
	Advanced    *int   // number of LĐTT
	Disciplined *int   // number disciplined
	Rating      string // HTXSNV, HTTNV, HTNV, KHTNV
	PartyRating string // xếp loại tổ chức đảng, the same terms
	UnderReview bool
	ReviewNote  string // what is under review, since when
	FiguresFrom string // source of the figures
	FiguresOn   viet.Date
}

// Person (cá nhân).
type Person struct {
	ID        int64
	Honorific string // Ông, Bà
	FullName  string
	SortName  string // the given name where that is not the last word; asked once where it is not clear
	HiredOn   viet.Date
	BornOn    viet.Date // here and sex: only where a form of the office asks for it
	Sex       string    // nam, nữ
	Personnel string    // đối tượng: công chức, viên chức, người lao động …
	Note      string
	SortKey   string
	Folded    string

	// Asked for by the form of a report of merit alone.
	Hometown      string // quê quán
	Dwelling      string // trú quán
	OtherPosts    string // posts in the Party and in unions
	Qualification string // trình độ chuyên môn, nghiệp vụ
	Degrees       string // học hàm, học vị, danh hiệu, giải thưởng
}

// Post (chức vụ) is what a person does, where, from when to when. An empty
// ToDate means that it still holds.
type Post struct {
	ID       int64
	PersonID int64
	UnitID   int64 // the room or the unit itself
	Title    string
	FromDate viet.Date
	ToDate   viet.Date
}

// PersonYear holds what is known of a person for one year (xếp loại năm).
type PersonYear struct {
	ID             int64
	PersonID       int64
	Year           int
	Rating         string // HTXSNV, HTTNV, HTNV, KHTNV
	MonthsWorked   *int   // nil: not known
	Leave          string
	LeaveMonths    int
	TrainingMonths int
	TrainingResult string
	Discipline     string // khiển trách, cảnh cáo …
	DisciplineOn   viet.Date
	DisciplineEnds viet.Date
	UnderReview    bool
	ReviewNote     string // what is under review, since when
	FormerOpinion  string // ý kiến, xếp loại of the unit that the person came from

	Personnel string `gorm:"-"` // the person's own, shown and written beside its year
}

// NoDiscipline is how a record says that there was none.
const NoDiscipline = "không"

// Disciplined tells whether the record holds a discipline.
func (y PersonYear) Disciplined() bool { return y.Discipline != "" && y.Discipline != NoDiscipline }

// NotSame (không phải một người) remembers that two alike names are two people.
type NotSame struct {
	ID            int64
	PersonID      int64
	OtherPersonID int64
}

// TableName keeps the name singular: the record is a statement.
func (NotSame) TableName() string { return "not_same" }

func (u *Unit) setKeys() {
	u.SortKey, u.Folded = viet.TextKey(u.Name), viet.Fold(u.Name+" "+u.ShortName+" "+u.Symbol)
}

func (p *Person) setKeys() {
	p.SortKey, p.Folded = viet.NameKeyBy(p.FullName, p.SortName), viet.Fold(p.FullName)
}
