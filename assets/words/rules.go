package words

// The sentences of the rules. A finding reads "subject – title: what it says
// (article; chưa kiểm chứng)."
const (
	RuleSentence   = "%s: %s (%s)."
	RuleBare       = "%s: %s."
	RuleRoom       = "%s (%s)" // room, its unit
	RuleSubject    = "%s – %s"
	RuleUnverified = "%s; chưa kiểm chứng"
	RuleUnchecked  = "%s; chưa đối chiếu với luật sửa đổi"
	RuleTextFrom   = "%s, có hiệu lực từ %s"
	RuleGroup      = "%s (%s đăng ký)"
	RuleWholeBlock = "Tất cả đơn vị"
	RuleYear       = "Năm %s"
	RuleExpected   = "%s (dự kiến)"
	RuleOr         = "; hoặc "
	RuleAnd        = "; "
	RuleMore       = "%s; %s"

	// What the records of the year lack of many, said once.
	RulePersons        = "%s người"
	RuleCollectives    = "%s tập thể"
	RuleLacksMore      = "và %s điều khác"
	RuleGatheredRemedy = "Ghi một lượt ở bảng xếp loại năm. Chọn “thiếu dữ liệu” ở ô Mức để xem từng dòng, từng người."

	RuleYearsFrom   = "%d–%d"     // 2021–2023
	RuleYearsFromTo = "%s đến %s" // 2021 - 2022 đến 2023 - 2024
)

// What is wrong with the rules themselves.
const (
	RuleLawCode        = "PL"
	RuleLawName        = "Chế độ pháp lý của năm"
	RuleNoRegime       = "chưa có chế độ pháp lý nên chưa quy tắc nào được đối chiếu"
	RuleNoRegimeRemedy = "Chọn chế độ pháp lý ở phần Năm thi đua."
	RuleNoneSet        = "chế độ pháp lý “%s” chưa có quy tắc nào đang dùng cho năm này"
	RuleNoneRemedy     = "Bật hoặc thêm quy tắc của chế độ pháp lý này."
	RuleNamed          = "Quy tắc %s “%s”"
	RuleBroken         = "tham số không đọc được nên quy tắc chưa được đối chiếu: %s"
	RuleBrokenRemedy   = "Sửa tham số của quy tắc hoặc tắt quy tắc."
	RuleBadJSON        = "không đúng dạng JSON"
	RuleBadField       = "“%s” không đúng kiểu"
	RuleUnknownField   = "không có tham số “%s”"
	RuleBadValue       = "“%s” có giá trị không dùng được"
	RuleNoCondition    = "không có điều kiện “%s”"
)

// Shares and limits.
const (
	RuleNearest           = "làm tròn gần nhất"
	RuleFloor             = "làm tròn xuống"
	RuleCeil              = "làm tròn lên"
	RuleCapFigures        = "%s/%s %s = %s; tối đa %s, tức %s"           // 8/57 LĐTT = 14,04%; tối đa 8,55, tức 9
	RuleCapOver           = "đăng ký %s, quá mức tối đa %s: %s"          // 4, 3, how
	RuleCapWithin         = "đăng ký %s, trong mức tối đa %s: %s"        // 8, 9, how
	RuleCapHow            = "%s của %s %s = %s, %s"                      // 15% của 57 LĐTT = 8,55, làm tròn gần nhất
	RuleCapRemedy         = "Bớt %s đăng ký %s, hoặc ghi lý do giữ lại." // 1, CSTĐCS
	RuleCapBeyond         = "đăng ký %s; mức tối đa %s tính trên số %s của cả bộ, ngành, tỉnh, sổ chỉ có %s của các đơn vị thành viên"
	RuleCapBeyondRemedy   = "Hỏi số của cả bộ, ngành, tỉnh ở cơ quan thường trực, rồi người phụ trách kết luận."
	RuleCapNoBase         = "có %s đăng ký nhưng chưa có %s để tính tỷ lệ tối đa %s"
	RuleCapFew            = "dưới %s đơn vị thì tối đa %s" // 05, 1
	RuleUnits             = "đơn vị"
	RuleOrBetter          = "%s trở lên"         // HTTNV
	RuleUnitsRated        = "đơn vị xếp loại %s" // HTXSNV, HTTNV
	RuleUnitsUnrated      = "có %s đăng ký nhưng %s trong %s đơn vị chưa ghi xếp loại năm, chưa tính được tỷ lệ tối đa %s"
	RuleUnitKindless      = "%s trong %s đơn vị chưa ghi loại hình; quy định chỉ nói về %s"
	RuleUnitKindOf        = "chưa ghi loại hình của đơn vị; quy định chỉ nói về %s" // the personnel
	RuleUnitKindRemedy    = "Ghi loại hình của đơn vị ở Đơn vị thành viên."
	RuleUnitsRemedy       = "Ghi xếp loại năm của đơn vị."
	RuleBaseRemedy        = "Ghi đủ %s của %s năm %s."
	RuleShareFigures      = "%s/%s người = %s"                    // 5/10 người = 50%
	RuleShareShort        = "%s %s trên %s người = %s, cần %s %s" // 5 LĐTT trên 10 người = 50%, cần trên 50%
	RuleShareReached      = "%s %s trên %s người = %s, đạt mức %s %s"
	RuleShareAbove        = "trên"
	RuleShareLeast        = "từ"
	RuleShareRemedy       = "Đủ điều kiện khi có ít nhất %s %s."
	RuleNoHeadcount       = "chưa có tổng số người năm %s nên chưa tính được tỷ lệ %s"
	RuleNoMembers         = "chưa có số %s năm %s nên chưa tính được tỷ lệ"
	RuleHeadcount         = "tổng số người"
	RulePeople            = "người"
	RuleScoreShort        = "được chấm %s điểm, cần từ %s điểm"
	RuleScoreReached      = "được chấm %s điểm, đạt mức %s điểm"
	RuleScoreOpen         = "mới chấm %s/%s tiêu chí, chưa so được với mức %s điểm"
	RuleScoreOther        = "cần người xét: có từ %s điểm trở lên; sổ chỉ chấm điểm cả đơn vị"
	RuleScoreRemedy       = "Ghi đủ điểm được chấm ở phần Chấm điểm."
	RuleShareOver         = "%s %s nhiều hơn tổng số người là %s"
	RuleHeadcountOver     = "%s người đăng ký, nhiều hơn tổng số người là %s"
	RuleHeadcountWithin   = "%s người đăng ký trên %s người"
	RuleHeadcountNone     = "có %s người đăng ký nhưng chưa có tổng số người năm %s"
	RuleHeadcountRemedy   = "Xem lại tổng số người của tập thể và danh sách đăng ký."
	RuleHeadcountsUnknown = "có %s đăng ký nhưng %s đơn vị chưa ghi tổng số người năm %s, chưa tính được tỷ lệ tối đa %s"
	RuleHeadcountsRemedy  = "Ghi tổng số người của từng đơn vị."
	RuleFromList          = "danh sách đăng ký"
	RuleFromUnit          = "số liệu đơn vị báo"
	RuleRatedOver         = "%s người xếp loại %s trên %s người xếp loại %s = %s, quá mức tối đa %s: %s"
	RuleRatedWithin       = "%s người xếp loại %s trên %s người xếp loại %s = %s, trong mức tối đa %s: %s"
	RuleRatedPart         = "%s, chưa tính được tỷ lệ %s tối đa %s"
	RuleUnrated           = "còn %s người chưa ghi xếp loại"
	RuleNoPersonnel       = "còn %s người chưa ghi đối tượng"
	RuleNoPeople          = "chưa có tổng số người"
	RuleUnitUnrated       = "chưa ghi xếp loại của đơn vị"
	RuleRatingOfAll       = "xếp loại mọi người"
	RulePersonnelOfAll    = "đối tượng mọi người"
	RuleUnitRating        = "xếp loại đơn vị"
	RuleRatedRemedy       = "Xem lại xếp loại của %s người."
)

// The strip of the unit's figures.
const (
	QuotaLimited   = "%s: %s/%s (%s)" // CSTĐCS: 8/9 (15% của 57 LĐTT = 8,55, làm tròn gần nhất – NĐ 91/2017 Điều 9)
	QuotaHow       = "%s – %s"        // how, article
	QuotaFree      = "%s: %s/%s %s = %s (chưa áp dụng mức tối đa)"
	QuotaFreeNone  = "%s: %s (chưa áp dụng mức tối đa)"
	QuotaNoBase    = "%s: %s (chưa có %s để tính mức tối đa)"
	QuotaLeast     = "%s: %s/%s người = %s (cần %s – %s)" // TTLĐXS: 57/60 người = 95% (cần từ 70% LĐTT – …)
	QuotaMore      = "%s: %s/%s người (nhiều hơn tổng số người)"
	QuotaLeastNone = "%s: %s %s (chưa có tổng số người)"
)

// Conditions of collectives.
const (
	RuleMemberNone         = "có %s %s, cần ít nhất %s"
	RuleMemberHas          = "có %s %s"
	RuleMemberUnknown      = "chưa có cá nhân của tập thể đăng ký"
	RuleMemberRemedy       = "Đăng ký thêm %s %s trong tập thể."
	RuleNotCompleted       = "%s/%s người hoàn thành nhiệm vụ, cần %s"
	RuleCompleted          = "%s/%s người hoàn thành nhiệm vụ"
	RuleCompletedOver      = "%s người hoàn thành nhiệm vụ, nhiều hơn tổng số người là %s"
	RuleCompletedUnknown   = "chưa ghi số người hoàn thành nhiệm vụ năm %s"
	RuleCompletedRemedy    = "Ghi số người hoàn thành nhiệm vụ của tập thể; không có ai thì ghi 0."
	RuleCompletedOfNone    = "chưa có tổng số người năm %s để so với %s người hoàn thành nhiệm vụ"
	RuleDisciplinedUnknown = "chưa ghi số người bị kỷ luật năm %s"
	RuleDisciplinedRemedy  = "Ghi số người bị kỷ luật của tập thể; không có ai thì ghi 0."
	RuleDisciplined        = "có người bị kỷ luật trong năm (%s)"
	RuleSomeDiscipl        = "đơn vị báo %s người bị kỷ luật, trong sổ mới ghi hình thức của %s người"
	RuleSomeDisciplRemedy  = "Ghi hình thức kỷ luật của từng người."
	RulePersonDiscipl      = "%s: %s"
	RuleUndisciplined      = "không có người bị kỷ luật từ %s trở lên"
	RuleKeepRemedy         = "Bỏ đăng ký hoặc ghi lý do giữ lại."
	RuleLeft               = "đơn vị là thành viên đến hết ngày %s; tập thể đã giải thể thì không khen thưởng"
	RuleClosed             = "đơn vị đã giải thể, sáp nhập; tập thể đã giải thể thì không khen thưởng"
	RuleStranger           = "đơn vị không có trong danh sách thành viên năm %s"
	RuleMember             = "đơn vị là thành viên cả năm"
	RuleLeftRemedy         = "Chuyển đăng ký sang đơn vị tiếp nhận, hoặc sửa ngày thành viên ở Đơn vị thành viên."
	RuleVoteShort          = "%s, cần từ %s"
	RuleVoteReached        = "được %s/%s phiếu đồng ý = %s"
	RuleVoteOfCouncil      = "được %s/%s thành viên Hội đồng đồng ý = %s"
	RuleVoteCouncil        = "chưa có kết quả bỏ phiếu của Hội đồng thi đua, khen thưởng"
	RuleVoteBlock          = "chưa có kết quả bỏ phiếu của các đơn vị"
	RuleVoteBehind         = "được %s/%s phiếu đồng ý, sau %s (%s phiếu)"
	RuleVoteTie            = "được %s/%s phiếu đồng ý, bằng %s; cuộc họp quyết định"
	RuleVoteQuorum         = "có %s/%s người bỏ phiếu, chưa đủ %s"
	RuleVoteOther          = "chưa ghi số phiếu của %s"
	RuleVoteNone           = "cuộc bỏ phiếu chưa có số phiếu để tính tỷ lệ"
	RuleVoteRemedy         = "Ghi đủ kết quả kiểm phiếu."
)

// Conditions of one person or collective.
const (
	RuleMonthsShort       = "làm việc %s tháng trong năm, cần ít nhất %s tháng"
	RuleMonthsLeave       = "làm việc %s tháng trong năm do nghỉ; điều luật nêu người mới tuyển dụng, cần người xét"
	RuleMonthsEnough      = "làm việc %s tháng trong năm"
	RuleMonthsSince       = "làm việc từ ngày %s"
	RuleMonthsUnknown     = "chưa có ngày vào cơ quan và số tháng làm việc năm %s"
	RuleMonthsRemedy      = "Ghi ngày vào cơ quan hoặc số tháng làm việc."
	RuleLeaveUnknown      = "chưa ghi số tháng làm việc, thời gian nghỉ năm %s"
	RuleLeaveKind         = "nghỉ %s tháng, chưa ghi lý do nghỉ"
	RuleLeaveMonths       = "nghỉ “%s”, chưa ghi số tháng nghỉ"
	RuleLeaveMore         = "Ghi lý do nghỉ và số tháng nghỉ, hoặc số tháng làm việc."
	RuleLeaveRemedy       = "Ghi số tháng làm việc, hoặc ghi xếp loại năm nếu làm việc đủ năm."
	RuleYearRemedy        = "Ghi xếp loại năm ở phần Cá nhân, tập thể."
	RuleTrainingShort     = "đi học %s tháng, kết quả “%s” chưa đạt mức %s"
	RuleTrainingNone      = "đi học %s tháng, chưa có kết quả học"
	RuleTrainingMonths    = "đi học kết quả “%s”, chưa ghi số tháng học"
	RuleTrainingFull      = "Ghi số tháng học."
	RuleTrainingDone      = "đi học %s tháng, kết quả “%s”"
	RuleTrainingLess      = "không đi học từ %s tháng trở lên"
	RuleTrainingRemedy    = "Ghi kết quả học."
	RuleTrainingUnknown   = "chưa ghi năm %s có đi học hay không"
	RuleDiscipline        = "bị kỷ luật %s"
	RuleDisciplineOn      = "bị kỷ luật %s ngày %s"
	RuleDisciplineWhom    = "%s; chưa ghi đối tượng, chưa biết có phải %s hay không"
	RulePersonnelRemedy   = "Ghi đối tượng ở thông tin cá nhân."
	RuleNoDiscipline      = "không bị kỷ luật từ %s trở lên trong năm"
	RuleDisciplineUnknown = "chưa ghi năm %s có bị kỷ luật hay không"
	RuleDisciplineRemedy  = "Ghi xếp loại năm, hoặc ghi “không” ở cột Kỷ luật nếu không bị kỷ luật."
	RuleServing           = "kỷ luật %s còn hiệu lực đến ngày %s; thành tích chỉ tính sau ngày đó"
	RuleServingOpen       = "kỷ luật %s chưa ghi ngày hết hiệu lực; thành tích chỉ tính sau khi chấp hành xong"
	RuleServed            = "không còn kỷ luật có hiệu lực trong năm"
	RuleServingRemedy     = "Ghi ngày hết hiệu lực của kỷ luật nếu đã chấp hành xong."
	RuleReview            = "đang được xem xét, chưa xét danh hiệu, khen thưởng"
	RuleNoReview          = "không trong thời gian bị xem xét"
	RuleReviewOf          = "đang được xem xét (%s), chưa xét danh hiệu, khen thưởng"
	RuleReviewUnknown     = "chưa ghi năm %s có đang bị xem xét hay không"
	RuleReviewRemedy      = "Bỏ đánh dấu “đang xem xét” khi có kết luận."
	RuleRating            = "xếp loại %s, cần %s"
	RuleRatingHas         = "xếp loại %s"
	RuleRatingUnknown     = "chưa ghi xếp loại năm %s"
	RuleRatingRemedy      = "Đủ điều kiện khi xếp loại %s."
	RuleRequires          = "đăng ký %s mà không đăng ký %s"
	RuleRequired          = "đã tính cả %s"
	RuleStandard          = "tiêu chuẩn %s: %s"
	RuleRequiresRemedy    = "Đăng ký thêm %s."
	RuleTwice             = "đăng ký %s hai lần trong năm"
	RuleTwiceRemedy       = "Xoá một trong hai dòng."
	RuleOnce              = "đăng ký một lần"
	RuleAlike             = "trùng hoặc gần trùng tên với %s cùng đơn vị; có thể là một người"
	RuleAlikeRemedy       = "Gộp nếu là một người, hoặc ghi nhận là hai người khác nhau."
	RuleUnplaced          = "chưa có chức vụ, bộ phận nào trong sổ"
	RuleDeparted          = "thôi giữ chức vụ, công tác sau ngày %s, không còn ở đơn vị trong năm"
	RuleExcludes          = "đăng ký cả %s và %s; một tập thể chỉ nhận một trong hai"
	RuleExcludesNone      = "không đăng ký danh hiệu loại trừ nhau"
	RuleGivenOnce         = "đã được tặng %s năm %s; hình thức này chỉ tặng một lần"
	RuleGivenUnknown      = "chưa ghi khen thưởng các năm trước, nên chưa biết đã được tặng %s hay chưa"
	RuleHistoryRemedy     = "Ghi lịch sử khen thưởng của người này; chắc chắn chưa được tặng %s thì giữ lại với lý do ấy."
	RuleNeverGiven        = "trong sổ chưa có lần tặng nào trước đó"
	RulePlaced            = "có bộ phận công tác trong sổ"
	RuleUnplacedRemedy    = "Ghi bộ phận công tác ở phần Con người."
	RuleOtherLaw          = "đăng ký theo danh mục của chế độ pháp lý khác nên không vào bảng tổng hợp"
	RuleOtherRemedy       = "Chọn lại danh hiệu theo chế độ pháp lý của năm."
	RuleUnregistered      = "được tặng %s năm %s nhưng không đăng ký danh hiệu nào"
	RuleUnregRemedy       = "Ghi lý do, hoặc bổ sung đăng ký."
	RuleOverlap           = "cùng thành tích năm %s đã có %s"
	RuleOverlapWith       = "%s năm %s"
	RuleOverlapYears      = "%s năm %s (các năm %s được tính lần nữa)"
	RuleOverlapBoth       = "%s cùng đăng ký"
	RuleNoOverlap         = "không trùng thành tích với khen thưởng khác"
	RuleOverlapRemedy     = "Giữ một hình thức cho một thành tích, hoặc ghi rõ thành tích khác nhau."
	RuleFounded           = "đã có từ %s năm trở lên: %s"
	RuleFoundedDay        = "là thành viên từ ngày %s"
	RuleFoundedYear       = "có ghi trong sổ năm %s"
	RuleFoundedUnknown    = "chưa ghi quá trình thành lập nên chưa biết đã có từ %s năm trở lên hay chưa"
	RuleFoundedRead       = "cần người xét: đã có từ %s năm trở lên; quá trình thành lập ghi “%s”"
	RuleFoundedRemedy     = "Ghi quá trình thành lập ở Đơn vị thành viên."
	RuleHuman             = "cần người xét: %s"
	RuleHumanRemedy       = "Người phụ trách xem và kết luận."
	RuleDecided           = "đăng ký theo “%s”; khi xét theo “%s”: cần người xét %s"
	RuleDecidedOn         = "quyết định ngày %s"
	RuleDecidedAround     = "quyết định dự kiến ngày %s"
	RuleDecidedBy         = "chế độ khi xét do người nhập chọn"
)

// Conditions on earlier years.
const (
	RuleEnough           = "đủ điều kiện: %s"
	RuleShort            = "chưa đủ điều kiện: %s"
	RuleLacking          = "thiếu dữ liệu: %s"
	RuleInARow           = "%s %s năm liên tục: %s" // CSTĐCS 3 năm liên tục: 2021, 2022, 2023 (dự kiến)
	RuleTimesApart       = "%s năm %s, không liền năm: cần người xét có phải %s lần liên tục không"
	RuleInARowShort      = "%s mới %s/%s năm liên tục, %s" // CSTĐCS mới 1/3 năm liên tục, không có năm 2022
	RuleTimes            = "%s %s lần: %s"
	RuleTimesShort       = "%s mới %s/%s lần"
	RuleNotIn            = "không có năm %s"
	RuleRated            = "xếp loại %s"
	RuleUnknownAward     = "chưa có kết quả %s năm %s"
	RuleUnknownRate      = "chưa có xếp loại năm %s"
	RuleGiven            = "đã có %s năm %s"
	RuleNotGiven         = "chưa có %s trước đó"
	RuleInitiative       = "%s sáng kiến, đề tài%s"
	RuleInitiativeFew    = "mới %s/%s sáng kiến, đề tài%s"
	RuleInitiativeNone   = "chưa đăng ký sáng kiến, đề tài%s"
	RuleInitiativeOf     = " phạm vi %s"
	RuleInitiativeIn     = "được xét nếu xếp loại %s"
	RuleInitiativeOther  = "sáng kiến “%s” là của người khác"
	RuleInitiativeThen   = "sáng kiến “%s” là của năm %s"
	RuleInitiativeBy     = "sáng kiến “%s” chưa ghi quyết định công nhận"
	RuleInitiativeWhere  = "sáng kiến “%s” chưa ghi phạm vi"
	RuleInitOpenRemedy   = "Ghi phạm vi và quyết định công nhận của sáng kiến."
	RuleInitiativeSpent  = "sáng kiến “%s” đã dùng cho %s năm %s"
	RuleInitiativeRated  = "xếp loại %s"
	RuleRevokedAward     = "không tính %s năm %s: quyết định đã thu hồi"
	RuleBasisAward       = "không tính %s năm %s: khen %s"
	RuleDisciplineBreaks = "chỉ tính từ năm %s, sau khi hết kỷ luật"
	RuleAwardRemedy      = "Đủ điều kiện khi có %s năm %s."
	RuleResultRemedy     = "Ghi kết quả %s năm %s."
	RuleRateRemedy       = "Đủ điều kiện khi xếp loại %s năm %s."
	RuleEnterRate        = "Ghi xếp loại năm %s."
	RuleGivenRemedy      = "Ghi quyết định tặng %s trước đó nếu đã có."
	RuleInitRemedy       = "Đăng ký hoặc ghi nhận thêm %s sáng kiến, đề tài%s."
	RuleOtherGround      = "theo thành tích các năm thì chưa đủ: %s; cần người xét %s"
)

// The verb that checks a year.
const (
	CheckNone = "Năm %s: không có điểm nào cần xem."
	CheckDone = "Năm %s: %s cảnh báo, %s thiếu dữ liệu, %s cần người xét."
	CheckLine = "%s\t%s\t%s"
	CheckWhy  = "Lý do giữ lại: %s"
)

// RuleStates names the states of findings.
var RuleStates = map[string]string{"ok": "đạt", "warn": "cảnh báo", "missing": "thiếu dữ liệu", "human": "cần người xét"}
