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
	{Plan, words.PaperPlan, Before, written, false, false, (*builder).plan},
	{Invitation, words.PaperInvitation, Before, written, true, false, (*builder).invitations},
	{Programme, words.PaperProgramme, Before, counted, false, false, (*builder).programme},
	{Delegates, words.PaperDelegates, Before, counted, false, false, (*builder).delegates},
	{Signatories, words.PaperSignatories, At, counted, false, false, (*builder).signatoryList},
	{Pledge, words.PaperPledge, At, written, false, true, (*builder).pledge},
	{Minutes, words.PaperMinutes, At, written, false, true, (*builder).minutes},
	{Conclusion, words.PaperConclusion, After, written, false, false, (*builder).conclusion},
	{CeremonyReport, words.PaperReport, After, written, false, true, (*builder).ceremonyReport},
	{NamePlates, words.PaperNamePlates, Before, written, true, false, (*builder).namePlates},
	{News, words.PaperNews, After, written, false, false, (*builder).news},
	{Script, words.PaperScript, Before, counted, false, false, (*builder).script},
	{Reminder, words.PaperReminder, Before, written, true, false, (*builder).reminder},
	{UnitRegistration, words.PaperUnitRegistration, Before, counted, true, true, (*builder).unitRegistration},
	{RegistrationSummary, words.PaperSummary, At, counted, false, true, (*builder).registrationSummary},
	{IndividualList, words.PaperIndividualList, At, counted, true, true, (*builder).individualList},
	{CollectiveList, words.PaperCollectiveList, At, counted, true, true, (*builder).collectiveList},
	{InitiativeList, words.PaperInitiativeList, At, counted, true, true, (*builder).initiativeList},
	{Findings, words.PaperFindings, At, counted, true, true, (*builder).findings},
	{YearComparison, words.PaperYears, After, counted, true, true, (*builder).yearComparison},
	{ResultComparison, words.PaperResults, After, counted, true, true, (*builder).resultComparison},
	{ScoreSheet, words.PaperScores, After, counted, true, false, (*builder).scoreSheet},
	{Ballot, words.PaperBallot, After, written, false, false, (*builder).ballot},
	{CountingMinutes, words.PaperCounting, After, written, false, false, (*builder).countingMinutes},
}
