package template

import (
	"strings"

	"sothidua/assets/words"
)

// Field is a name that can stand in a template: {{năm}}. One with Items is a list:
// what stands between {{#đơn vị}} and {{/đơn vị}} is repeated, and there the
// fields of Items can stand too.
type Field struct {
	Name    string
	Meaning string
	Items   []Field
}

// Fields lists what can stand in a template, single fields first, then lists.
func Fields() []Field {
	return append(append([]Field{}, single...), lists...)
}

// numbering is the field of an item's place in its list, from 1.
const numbering = "thứ tự"

// aliases are names that the sentences of the papers have for single fields.
var aliases = map[string]string{"ngày lễ": "ngày", "địa điểm lễ": "địa điểm"}

var single = []Field{
	{Name: "năm", Meaning: words.FieldYear},
	{Name: "khối", Meaning: words.FieldBlock},
	{Name: "cơ quan", Meaning: words.FieldAgency},
	{Name: "chủ đề", Meaning: words.FieldTheme},
	{Name: "nơi phát động", Meaning: words.TemplateThemeBy},
	{Name: "mục tiêu", Meaning: words.TemplateAims},
	{Name: "tên lễ", Meaning: words.FieldCeremony},
	{Name: "ngày", Meaning: words.TemplateDate},
	{Name: "ngày tháng", Meaning: words.TemplateDateShort},
	{Name: "giờ bắt đầu", Meaning: words.TemplateStart},
	{Name: "giờ kết thúc", Meaning: words.TemplateEnd},
	{Name: "địa điểm", Meaning: words.FieldPlace},
	{Name: "địa danh", Meaning: words.TemplateLocality},
	{Name: "chủ trì", Meaning: words.TemplateChair},
	{Name: "chức vụ chủ trì", Meaning: words.TemplateChairPost},
	{Name: "thư ký", Meaning: words.TemplateSecretary},
	{Name: "chức vụ thư ký", Meaning: words.TemplateSecretaryPost},
	{Name: "khối trưởng", Meaning: words.TemplateHead},
	{Name: "chức vụ khối trưởng", Meaning: words.TemplateHeadPost},
	{Name: "đơn vị khối trưởng", Meaning: words.TemplateHeadUnit},
	{Name: "đơn vị khối phó", Meaning: words.TemplateDeputyUnit},
	{Name: "đơn vị khối trưởng năm sau", Meaning: words.TemplateNextHeadUnit},
	{Name: "khối trưởng năm sau", Meaning: words.TemplateNextHead},
	{Name: "đơn vị khối phó năm sau", Meaning: words.TemplateNextDeputyUnit},
	{Name: "số đơn vị", Meaning: words.TemplateUnits},
	{Name: "số người", Meaning: words.TemplateHeadcount},
	{Name: "số tập thể", Meaning: words.TemplateCollectives},
	{Name: "số cá nhân", Meaning: words.TemplatePersons},
	{Name: "số đại biểu", Meaning: words.TemplateDelegates},
	{Name: "số có mặt", Meaning: words.TemplatePresent},
	{Name: "số vắng mặt", Meaning: words.TemplateAbsent},
	{Name: "số bản", Meaning: words.TemplateCopies},
	{Name: "hội đồng", Meaning: words.FieldCouncil},
	{Name: "khẩu hiệu", Meaning: words.TemplateSlogan},
	{Name: "kinh phí", Meaning: words.TemplateFunding},
	{Name: "hạn nộp đăng ký", Meaning: words.TemplateDueUnits},
	{Name: "hạn báo cáo sơ kết", Meaning: words.TemplateDueMidReports},
	{Name: "hạn sơ kết", Meaning: words.TemplateDueMidYear},
	{Name: "hạn báo cáo tổng kết", Meaning: words.TemplateDueEndReports},
	{Name: "hạn tổng kết", Meaning: words.TemplateDueYearEnd},
	{Name: "số đơn vị để họp", Meaning: words.TemplateQuorum},
	{Name: "số đơn vị để thông qua", Meaning: words.TemplateMajority},
	{Name: "luân phiên", Meaning: words.TemplateRotation},
	{Name: "khi bằng điểm", Meaning: words.TemplateTieRule},
	{Name: "số lượng đề nghị", Meaning: words.TemplateQuota},
	{Name: "chức năng khối", Meaning: words.BlockFunctions},
	{Name: "tổ thư ký", Meaning: words.BlockSecretariat},
	{Name: "tỷ lệ phiếu", Meaning: words.BlockVoteShare},
	{Name: "quyết định ban hành quy chế", Meaning: words.BlockRegulation},
	{Name: "ngày báo lại", Meaning: words.CeremonyReplyBy},
	{Name: "tài liệu mang theo", Meaning: words.CeremonyBring},
}

var lists = []Field{
	list("đơn vị", words.TemplateListUnits,
		Field{Name: "tên", Meaning: words.TemplateUnitName},
		Field{Name: "tên gọn", Meaning: words.TemplateUnitShort},
		Field{Name: "số người", Meaning: words.TemplateHeadcount},
		Field{Name: "tập thể", Meaning: words.TemplateCollectives},
		Field{Name: "cá nhân", Meaning: words.TemplatePersons},
		Field{Name: "người ký", Meaning: words.TemplateSigner},
		Field{Name: "chức vụ", Meaning: words.TemplateSignerPost},
		Field{Name: "người ký thứ hai", Meaning: words.TemplateSecond},
		Field{Name: "chức vụ người ký thứ hai", Meaning: words.TemplateSecondPost},
		Field{Name: "trụ sở", Meaning: words.UnitAddress}),
	list("đại biểu", words.TemplateListDelegates,
		Field{Name: "ông bà", Meaning: words.TemplateHonorific},
		Field{Name: "họ tên", Meaning: words.TemplateFullName},
		Field{Name: "chức vụ", Meaning: words.TemplatePost},
		Field{Name: "đơn vị", Meaning: words.TemplateUnit}),
	list("nội dung", words.TemplateListItems,
		Field{Name: "tên", Meaning: words.TemplateItemTitle},
		Field{Name: "nội dung", Meaning: words.TemplateItemText}),
	list("chỉ tiêu", words.TemplateListTargets,
		Field{Name: "đơn vị", Meaning: words.TemplateTargetUnit},
		Field{Name: "chỉ tiêu", Meaning: words.TemplateTarget},
		Field{Name: "mức", Meaning: words.TemplatePlanned},
		Field{Name: "đơn vị tính", Meaning: words.TemplateMeasure},
		Field{Name: "kết quả giữa năm", Meaning: words.PledgeMidway},
		Field{Name: "kết quả", Meaning: words.TemplateResult},
		Field{Name: "đánh giá", Meaning: words.PledgeJudgement}),
	list("chương trình", words.TemplateListAgenda,
		Field{Name: "giờ", Meaning: words.TemplateTime},
		Field{Name: "nội dung", Meaning: words.TemplateAgendaText},
		Field{Name: "người thực hiện", Meaning: words.TemplatePresenter},
		Field{Name: "thời lượng", Meaning: words.TemplateMinutes},
		Field{Name: "chuẩn bị", Meaning: words.CeremonyPrepared}),
	list("căn cứ", words.TemplateListGrounds,
		Field{Name: "văn bản", Meaning: words.TemplateCitation}),
	list("tập thể đăng ký", words.TemplateListCollectives,
		Field{Name: "tên", Meaning: words.TemplateCollective},
		Field{Name: "đơn vị", Meaning: words.TemplateRegistering},
		Field{Name: "danh hiệu", Meaning: words.TemplateTitles},
		Field{Name: "hình thức", Meaning: words.TemplateCommendations},
		Field{Name: "phân loại", Meaning: words.ResultsClass},
		Field{Name: "tóm tắt thành tích", Meaning: words.ResultsDeed},
		Field{Name: "ghi chú", Meaning: words.TemplateNote}),
	list("cá nhân đăng ký", words.TemplateListPersons,
		Field{Name: "họ tên", Meaning: words.TemplateFullName},
		Field{Name: "chức vụ", Meaning: words.TemplatePost},
		Field{Name: "phòng", Meaning: words.TemplateRoom},
		Field{Name: "ngày sinh", Meaning: words.PersonBornOn},
		Field{Name: "giới tính", Meaning: words.PersonSex},
		Field{Name: "đối tượng", Meaning: words.RatingPersonnel},
		Field{Name: "quê quán", Meaning: words.PersonHometown},
		Field{Name: "trú quán", Meaning: words.PersonDwelling},
		Field{Name: "chức vụ khác", Meaning: words.PersonOtherPosts},
		Field{Name: "trình độ", Meaning: words.PersonQualification},
		Field{Name: "học vị", Meaning: words.PersonDegrees},
		Field{Name: "đơn vị", Meaning: words.TemplateRegistering},
		Field{Name: "danh hiệu", Meaning: words.TemplateTitles},
		Field{Name: "hình thức", Meaning: words.TemplateCommendations},
		Field{Name: "phân loại", Meaning: words.ResultsClass},
		Field{Name: "tóm tắt thành tích", Meaning: words.ResultsDeed},
		Field{Name: "sáng kiến", Meaning: words.TemplateInitiative},
		Field{Name: "ghi chú", Meaning: words.TemplateNote}),
	list("sáng kiến", words.TemplateListInitiatives,
		Field{Name: "tên", Meaning: words.TemplateInitiative},
		Field{Name: "tác giả", Meaning: words.TemplateInitiativeAuthor},
		Field{Name: "loại", Meaning: words.TemplateInitiativeKind},
		Field{Name: "phạm vi", Meaning: words.TemplateInitiativeScope},
		Field{Name: "nơi công nhận", Meaning: words.TemplateRecognisedBy},
		Field{Name: "quyết định", Meaning: words.TemplateDecision}),
	list("việc trong năm", words.TemplateListTasks,
		Field{Name: "công việc", Meaning: words.TaskContent},
		Field{Name: "đơn vị chủ trì", Meaning: words.TaskUnit},
		Field{Name: "đơn vị phối hợp", Meaning: words.CeremonyTaskPartners},
		Field{Name: "quý", Meaning: words.TemplateQuarter},
		Field{Name: "hạn", Meaning: words.TaskDay},
		Field{Name: "sản phẩm", Meaning: words.CeremonyTaskProduct},
		Field{Name: "đã đạt", Meaning: words.TaskCameOf}),
	list("phân công", words.TemplateListAssigned,
		Field{Name: "công việc", Meaning: words.TaskContent},
		Field{Name: "đơn vị thực hiện", Meaning: words.TaskUnit},
		Field{Name: "đơn vị phối hợp", Meaning: words.CeremonyTaskPartners},
		Field{Name: "hạn", Meaning: words.TaskDay},
		Field{Name: "sản phẩm", Meaning: words.CeremonyTaskProduct}),
	list("phong trào", words.TemplateListMovements,
		Field{Name: "tên phong trào", Meaning: words.MovementNameHead},
		Field{Name: "đơn vị", Meaning: words.MovementUnit},
		Field{Name: "cơ quan phát động", Meaning: words.MovementBy},
		Field{Name: "văn bản phát động", Meaning: words.MovementDecision},
		Field{Name: "nội dung", Meaning: words.MovementGoal},
		Field{Name: "từ ngày", Meaning: words.MovementFrom},
		Field{Name: "đến ngày", Meaning: words.MovementTo},
		Field{Name: "phạm vi", Meaning: words.MovementScope},
		Field{Name: "phạm vi tổ chức", Meaning: words.MovementLevel},
		Field{Name: "hình thức tổ chức", Meaning: words.MovementMethod},
		Field{Name: "đối tượng", Meaning: words.MovementAudience},
		Field{Name: "tiêu chí", Meaning: words.MovementCriteria},
		Field{Name: "biện pháp", Meaning: words.MovementMeasures}),
	list("bàn giao", words.TemplateListHandover,
		Field{Name: "tên bàn giao", Meaning: words.HandoverName},
		Field{Name: "số, ký hiệu", Meaning: words.HandoverReference},
		Field{Name: "số lượng", Meaning: words.HandoverQuantity},
		Field{Name: "dạng", Meaning: words.HandoverForm},
		Field{Name: "số tiền", Meaning: words.HandoverAmount},
		Field{Name: "đã làm", Meaning: words.HandoverDone},
		Field{Name: "còn lại", Meaning: words.HandoverLeft},
		Field{Name: "hạn", Meaning: words.HandoverDue},
		Field{Name: "ghi chú", Meaning: words.TemplateNote}),
}

func list(name, meaning string, items ...Field) Field {
	return Field{name, meaning, append([]Field{{Name: numbering, Meaning: words.TemplateNumber}}, items...)}
}

func find(fields []Field, name string) *Field {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i]
		}
	}
	return nil
}

func listNamed(name string) *Field { return find(lists, name) }

// listWith is the first list whose items have a field; nil: none.
func listWith(name string) *Field {
	for i := range lists {
		if find(lists[i].Items, name) != nil {
			return &lists[i]
		}
	}
	return nil
}

func listNames() string {
	var names []string
	for _, l := range lists {
		names = append(names, opening+"#"+l.Name+closing)
	}
	return strings.Join(names, ", ")
}
