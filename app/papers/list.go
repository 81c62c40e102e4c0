package papers

import (
	"sothidua/assets/words"
)

// The codes of the papers.
const (
	Plan                = "plan"                 // kế hoạch tổ chức lễ
	Invitation          = "invitation"           // giấy mời
	Programme           = "programme"            // chương trình
	Delegates           = "delegates"            // danh sách đại biểu
	Signatories         = "signatories"          // danh sách đại diện ký
	Pledge              = "pledge"               // bản giao ước thi đua
	Minutes             = "minutes"              // biên bản
	Conclusion          = "conclusion"           // thông báo kết luận
	CeremonyReport      = "ceremony-report"      // báo cáo kết quả
	NamePlates          = "name-plates"          // biển tên
	News                = "news"                 // tin bài
	Script              = "script"               // kịch bản dẫn chương trình
	Reminder            = "reminder"             // công văn nhắc nộp đăng ký
	UnitRegistration    = "unit-registration"    // bảng đăng ký của đơn vị
	RegistrationSummary = "registration-summary" // bảng tổng hợp đăng ký
	IndividualList      = "individual-list"      // danh sách cá nhân
	CollectiveList      = "collective-list"      // danh sách tập thể
	InitiativeList      = "initiative-list"      // danh sách sáng kiến, đề tài
	Findings            = "findings"             // kết quả kiểm tra
	YearComparison      = "year-comparison"      // so với năm trước
	ResultComparison    = "result-comparison"    // đối chiếu kết quả
	ScoreSheet          = "score-sheet"          // bảng chấm điểm
	Ballot              = "ballot"               // phiếu bầu
	CountingMinutes     = "counting-minutes"     // biên bản kiểm phiếu
)

var (
	written = []string{PDF, DOCX}       // papers that are read
	counted = []string{PDF, DOCX, XLSX} // papers that are tables
)

// All lists the papers in the order they are listed and printed.
var All = []Paper{
	{Plan, words.PaperPlan, Before, written, false, (*builder).plan},
	{Invitation, words.PaperInvitation, Before, written, true, (*builder).invitations},
	{Programme, words.PaperProgramme, Before, counted, false, (*builder).programme},
	{Delegates, words.PaperDelegates, Before, counted, false, (*builder).delegates},
	{Signatories, words.PaperSignatories, At, counted, false, (*builder).signatoryList},
	{Pledge, words.PaperPledge, At, written, false, (*builder).pledge},
	{Minutes, words.PaperMinutes, At, written, false, (*builder).minutes},
	{Conclusion, words.PaperConclusion, After, written, false, (*builder).conclusion},
	{CeremonyReport, words.PaperReport, After, written, false, (*builder).ceremonyReport},
	{NamePlates, words.PaperNamePlates, Before, written, true, (*builder).namePlates},
	{News, words.PaperNews, After, written, false, (*builder).news},
	{Script, words.PaperScript, Before, counted, false, (*builder).script},
	{Reminder, words.PaperReminder, Before, written, true, (*builder).reminder},
	{UnitRegistration, words.PaperUnitRegistration, Before, counted, true, (*builder).unitRegistration},
	{RegistrationSummary, words.PaperSummary, At, counted, false, (*builder).registrationSummary},
	{IndividualList, words.PaperIndividualList, At, counted, true, (*builder).individualList},
	{CollectiveList, words.PaperCollectiveList, At, counted, true, (*builder).collectiveList},
	{InitiativeList, words.PaperInitiativeList, At, counted, true, (*builder).initiativeList},
	{Findings, words.PaperFindings, At, counted, true, (*builder).findings},
	{YearComparison, words.PaperYears, After, counted, true, (*builder).yearComparison},
	{ResultComparison, words.PaperResults, After, counted, true, (*builder).resultComparison},
	{ScoreSheet, words.PaperScores, After, counted, true, (*builder).scoreSheet},
	{Ballot, words.PaperBallot, After, written, false, (*builder).ballot},
	{CountingMinutes, words.PaperCounting, After, written, false, (*builder).countingMinutes},
}
