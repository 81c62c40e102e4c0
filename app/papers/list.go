package papers

import (
	"sothidua/app/contest"
	"sothidua/assets/words"
)

// The codes of the papers; those that the contest knows too are told there.
const (
	Plan                = contest.PaperPlan             // kế hoạch tổ chức lễ
	Invitation          = "invitation"                  // giấy mời
	Programme           = "programme"                   // chương trình
	Delegates           = "delegates"                   // danh sách đại biểu
	Signatories         = "signatories"                 // danh sách đại diện ký
	Pledge              = contest.PaperPledge           // bản giao ước thi đua
	Minutes             = contest.PaperMinutes          // biên bản
	Conclusion          = contest.PaperConclusion       // thông báo kết luận
	CeremonyReport      = contest.PaperCeremonyReport   // báo cáo kết quả
	NamePlates          = "name-plates"                 // biển tên
	News                = "news"                        // tin bài
	Script              = "script"                      // kịch bản dẫn chương trình
	Reminder            = contest.PaperReminder         // công văn nhắc nộp đăng ký
	UnitRegistration    = "unit-registration"           // bảng đăng ký của đơn vị
	RegistrationSummary = contest.PaperSummary          // bảng tổng hợp đăng ký
	IndividualList      = contest.PaperIndividualList   // danh sách cá nhân
	CollectiveList      = contest.PaperCollectiveList   // danh sách tập thể
	InitiativeList      = contest.PaperInitiativeList   // danh sách sáng kiến, đề tài
	Findings            = contest.PaperFindings         // kết quả kiểm tra
	YearComparison      = contest.PaperYearComparison   // so với năm trước
	ResultComparison    = contest.PaperResultComparison // đối chiếu kết quả
	ScoreSheet          = contest.PaperScoreSheet       // bảng chấm điểm
	Ballot              = "ballot"                      // phiếu bầu
	CountingMinutes     = contest.PaperCounting         // biên bản kiểm phiếu
	YearPlan            = contest.PaperYearPlan         // kế hoạch hoạt động năm
	AttendanceSheet     = "attendance"                  // danh sách điểm danh
	MidYear             = contest.PaperMidYear          // báo cáo sơ kết
	SelfScore           = "self-score"                  // bảng tự chấm điểm
	VoteMinutes         = contest.PaperVoteMinutes      // biên bản họp bình xét, suy tôn
	ProposalList        = "proposal-list"               // danh sách đề nghị khen thưởng
	Submission          = contest.PaperSubmission       // tờ trình đề nghị khen thưởng
	YearEnd             = contest.PaperYearEnd          // báo cáo tổng kết
	HandoverMinutes     = "handover-minutes"            // biên bản bàn giao
	Regulation          = contest.PaperRegulation       // quy chế hoạt động
	AchievementReport   = "achievement-report"          // báo cáo thành tích
	AchievementSummary  = "achievement-summary"         // báo cáo tóm tắt thành tích
	MovementPlan        = "movement-plan"               // kế hoạch phong trào thi đua
	Received            = "received"                    // danh sách ký nhận tài liệu
	Rewards             = "rewards"                     // danh sách ký nhận khen thưởng
	GoldenBook          = "golden-book"                 // sổ vàng
	Statistics          = "statistics"                  // thống kê khen thưởng
	Certificate         = "certificate"                 // chữ in trên phôi bằng khen, giấy khen
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
	{AttendanceSheet, words.PaperAttendance, At, counted, false, false, (*builder).attendanceSheet},
	{Received, words.PaperReceived, At, counted, false, false, (*builder).receivedSheet},
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
	{ScoreSheet, words.PaperScores, Voting, counted, true, false, (*builder).scoreSheet},
	{SelfScore, words.PaperSelfScore, Voting, counted, true, false, (*builder).selfScore},
	{Ballot, words.PaperBallot, Voting, written, false, false, (*builder).ballot},
	{CountingMinutes, words.PaperCounting, Voting, written, false, false, (*builder).countingMinutes},
	{VoteMinutes, words.PaperVoteMinutes, Voting, written, false, false, (*builder).voteMinutes},
	{ProposalList, words.PaperProposalList, Voting, counted, false, false, (*builder).proposalList},
	{Submission, words.PaperSubmission, Voting, written, false, false, (*builder).submission},
	{AchievementReport, words.PaperAchievement, Voting, written, true, false, (*builder).achievementReports},
	{AchievementSummary, words.PaperAchievementSummary, Voting, written, true, false, (*builder).achievementSummaries},
	{Regulation, words.PaperRegulation, Yearly, written, false, false, (*builder).regulation},
	{YearPlan, words.PaperYearPlan, Yearly, written, false, false, (*builder).yearPlan},
	{MovementPlan, words.PaperMovementPlan, Yearly, written, false, false, (*builder).movementPlans},
	{MidYear, words.PaperMidYear, Yearly, written, false, true, (*builder).midYear},
	{YearEnd, words.PaperYearEnd, Yearly, written, false, true, (*builder).yearEnd},
	{YearComparison, words.PaperYears, Yearly, counted, true, true, (*builder).yearComparison},
	{ResultComparison, words.PaperResults, Yearly, counted, true, true, (*builder).resultComparison},
	{Statistics, words.PaperStatistics, Yearly, counted, true, false, (*builder).statistics},
	{Rewards, words.PaperRewards, Yearly, counted, true, false, (*builder).rewardList},
	{GoldenBook, words.PaperGoldenBook, Yearly, counted, true, false, (*builder).goldenBook},
	{Certificate, words.PaperCertificate, Yearly, written, true, false, (*builder).certificates},
	{HandoverMinutes, words.PaperHandover, Yearly, written, false, false, (*builder).handoverMinutes},
}
