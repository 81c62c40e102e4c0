package words

// The journal: steps, what they changed, undo and redo.
const (
	JournalTitle    = "Nhật ký, hoàn tác"
	JournalUndo     = "Hoàn tác"
	JournalRedo     = "Làm lại"
	JournalWhen     = "Lúc"
	JournalWho      = "Người làm"
	JournalLabel    = "Việc"
	JournalKind     = "Loại"
	JournalRows     = "Dòng"
	JournalEmpty    = "Sổ chưa có thay đổi nào."
	JournalCount    = "%s bước"
	JournalTime     = "15:04 02/01/2006"
	JournalDo       = "việc"
	JournalTaken    = "đã hoàn tác"
	JournalUndoKind = "hoàn tác"
	JournalRedoKind = "làm lại"
	JournalBulk     = "hàng loạt"
	JournalKept     = "bản in"
	JournalAside    = "tiện dùng"
	JournalTold     = "ghi nhận"
	// The step chosen in the list, by itself.
	JournalUndoThis = "Hoàn tác riêng bước này"
	JournalRedoThis = "Làm lại riêng bước này"
	JournalThisKey  = "Ctrl+Shift+Z"
	JournalBulkText = "Việc hàng loạt chỉ ghi một dòng, không ghi từng thay đổi và không hoàn tác được."
	JournalMore     = "Còn %s thay đổi nữa."
	JournalChanges  = "Thay đổi"
	JournalAdded    = "Thêm %s"
	JournalChanged  = "Sửa %s"
	JournalRemoved  = "Xoá %s"
	JournalBefore   = "Trước: %s"
	JournalAfter    = "Sau: %s"
	JournalField    = "%s: %s"
	JournalBlank    = "(trống)"
	JournalYes      = "có"
	JournalNo       = "không"
	JournalGone     = "(không còn trong sổ)"
	JournalWhy      = "Lý do: %s"
	JournalHelp     = "Hoàn tác lấy lại việc mới nhất chưa được hoàn tác; bấm tiếp để lùi thêm. Mọi bước đều được giữ, kể cả bước hoàn tác, cho đến khi dọn nhật ký. Bản in chính thức không hoàn tác, chỉ thu hồi ở mục Văn bản."
)

// JournalRecords calls the records of each table.
var JournalRecords = map[string]string{
	"blocks": "thông tin chung", "units": "đơn vị, tập thể", "regimes": "chế độ pháp lý", "award_kinds": "danh hiệu, hình thức",
	"rules": "quy tắc", "letterheads": "mẫu đầu văn bản", "wordings": "mẫu câu", "shipped_texts": "câu, hạn có sẵn", "settings": "cài đặt",
	"saved_filters": "bộ lọc", "memberships": "đơn vị thành viên", "years": "năm thi đua", "offices": "đơn vị đứng đầu",
	"deadlines": "hạn", "movements": "phong trào", "year_tasks": "việc trong năm", "handover_items": "nội dung bàn giao", "year_reviews": "nhận định sơ kết, tổng kết", "legal_texts": "văn bản căn cứ", "pledge_items": "nội dung giao ước",
	"targets": "chỉ tiêu", "unit_years": "số liệu năm của đơn vị", "people": "cá nhân", "posts": "chức vụ",
	"person_years": "xếp loại năm", "not_same": "ghi chú trùng tên", "ceremonies": "buổi lễ", "document_numbers": "số văn bản",
	"participants": "đại biểu", "agenda_items": "chương trình", "assignments": "phân công", "signatories": "người ký", "remarks": "ý kiến", "motions": "biểu quyết",
	"exemplars": "điển hình tiên tiến", "attachments": "tệp đính kèm", "submissions": "bản đăng ký của đơn vị", "kept_findings": "lý do giữ",
	"initiatives": "sáng kiến", "awards": "khen thưởng", "registrations": "đăng ký", "refusals": "không đạt", "prints": "bản đã in", "dispatches": "bản đã ký",
	"criterions": "tiêu chí", "scores": "điểm", "score_looks": "lần chấm điểm", "ballots": "cuộc bỏ phiếu", "counts": "kết quả kiểm phiếu",
	"steps": "nhật ký: các bước", "changes": "nhật ký: dòng đã đổi", "contents": "nội dung tệp đính kèm",
}

// JournalFields calls the columns; "table.column" goes before "column".
var JournalFields = map[string]string{
	"id": "", "sort_key": "", "folded": "", "hash": "", "shipped": "", "shipped_texts.name": "", "crossed": "Điểm chấm chéo", "final": "Điểm thẩm định", "kept_for": "", "unchecked_from": "Chưa đối chiếu từ ngày", "body": "Ai bỏ phiếu", "present": "Có mặt", "written": "Gửi ý kiến bằng văn bản", "absent": "Vắng, không có ý kiến",
	"parameters": "Tham số", "figures": "",
	"name": "Tên", "short_name": "Tên gọn", "symbol": "Chữ viết tắt", "parent_agency": "Cơ quan chủ quản", "locality": "Địa danh",
	"head_label": "Tên gọi đơn vị đứng đầu", "deputy_label": "Tên gọi đơn vị phó", "council": BlockCouncil, "founded_by": "Quyết định thành lập",
	"founded_on": BlockFoundedOn, "slogan": BlockSlogan, "contact_name": ContactName, "contact_phone": ContactPhone, "contact_email": ContactEmail,
	"units.kind": UnitKind, "years.kind": YearKind, "closed_on": "Khoá sổ ngày", "party_rating": "Xếp loại tổ chức đảng", "head_post": "Chức vụ người đứng đầu",
	"parent_id": "Thuộc đơn vị", "criterions.parent_id": "Thuộc nhóm", "block_id": "Khối, cụm", "unit_id": "Đơn vị", "year_id": "Năm", "person_id": "Cá nhân",
	"other_person_id": "Người kia", "collective_id": "Tập thể", "ceremony_id": "Buổi lễ", "award_kind_id": "Danh hiệu, hình thức",
	"award_id": "Kết quả", "initiative_id": "Sáng kiến", "letterhead_id": "Mẫu đầu văn bản", "chair_id": "Chủ trì",
	"secretary_id": "Thư ký", "concluder_id": "Người phát biểu kết luận", "criterion_id": "Tiêu chí", "ballot_id": "Cuộc bỏ phiếu",
	"position": "Thứ tự", "closed": "Đã giải thể", "from_date": "Từ ngày", "to_date": "Đến ngày", "number": "Số", "years.number": "Năm",
	"theme": "Chủ đề", "theme_by": "Cơ quan phát động chủ đề", "aims": "Mục tiêu", "regime_code": "Chế độ pháp lý",
	"signed_on": "Ngày ký", "source_text": "Nguyên văn nguồn", "role": "Vai trò", "honorific": "Ông, Bà", "person_name": "Người đại diện",
	"post": "Chức vụ", "kind": "Loại", "due": "Hạn", "note": "Ghi chú", "launched_by": "Cơ quan phát động", "goal": "Mục tiêu",
	"starts_on": "Từ ngày", "ends_on": "Đến ngày", "issuer": "Cơ quan ban hành", "issued_on": "Ngày ban hành", "subject": "Trích yếu",
	"award_kinds.subject": "Đối tượng", "rules.subject": "Đối tượng", "citation": "Dòng trích dẫn", "on_papers": "In trong phần căn cứ",
	"title": "Tên", "posts.title": "Chức vụ", "text": "Nội dung", "measure": "Đơn vị tính", "planned": "Chỉ tiêu", "steps": CriterionSteps, "evidence": ScoreEvidence, "result": "Kết quả",
	"year": "Năm", "headcount": "Tổng số người", "completed": "Số hoàn thành nhiệm vụ", "advanced": "Số lao động tiên tiến",
	"disciplined": "Số bị kỷ luật", "rating": "Xếp loại", "under_review": "Đang xem xét", "review_note": "Đang xem xét về việc", "former_opinion": RatingFormerAlso, "personnel": RatingPersonnel, "figures_from": "Nguồn số liệu",
	"figures_on": "Số liệu tính đến ngày", "full_name": "Họ và tên", "sort_name": PersonSortName, "hired_on": "Ngày vào cơ quan", "born_on": PersonBornOn, "sex": PersonSex,
	"months_worked": "Số tháng làm việc", "leave": "Nghỉ", "leave_months": "Số tháng nghỉ", "training_months": "Số tháng đi học",
	"training_result": "Kết quả học", "discipline": "Kỷ luật", "discipline_on": "Ngày kỷ luật", "discipline_ends": "Hết hạn kỷ luật",
	"purposes": "Mục đích", "date": "Ngày", "start_time": CeremonyFieldStart, "end_time": CeremonyFieldEnd, "opened_at": CeremonyOpenedAt, "paused_at": CeremonyPausedAt, "resumed_at": CeremonyResumedAt,
	"closed_at": CeremonyClosedAt, "minutes_read": CeremonyMinutesRead, "minutes_copies": CeremonyMinutesCopies, "held_at": CeremonyHeldAt, "place": "Địa điểm", "copies": "Số bản",
	"print_id": "Bản đã in", "dispatches.place": FiledPlace, "dispatches.file_name": FiledScan,
	"paper": "Văn bản", "unit_name": "Đơn vị ghi trên văn bản", "invited": "Được mời", "attendance": "Có mặt",
	"absence_reason": "Lý do vắng", "stands_in_for": "Dự thay", "time": "Giờ", "content": "Nội dung", "presenter": "Người thực hiện",
	"signs_as": "Ký với tư cách", "authorisation": "Giấy uỷ quyền", "state": "Trạng thái", "speaker": "Người phát biểu",
	"merit": "Thành tích", "shared_at": "Nơi nhân rộng", "proposed_by": ExemplarProposedBy, "proposed_on": ExemplarProposedOn, "proposed_in": ExemplarProposedIn,
	"came_of": ExemplarCameOf, "follow_up": ExemplarFollowUp, "follow_state": "Tình trạng theo dõi", "follow_note": ExemplarFollowNote, "caption": "Chú thích", "author": "Tác giả", "file_name": "Tên tệp",
	"media_type": "", "size": "", "version": "Lần", "received_on": "Ngày nhận", "reason": "Lý do", "subject_name": "Người, tập thể",
	"subject_post": "Chức vụ khi đăng ký", "subject_unit": "Bộ phận khi đăng ký", "override_reason": "Lý do vẫn đăng ký", "rule_key": "Quy tắc", "award_subject": "Cho", "inherited": "Từ sổ cũ",
	"decision_regime": "Chế độ khi xét", "scope": "Phạm vi", "recognised_by": "Cơ quan công nhận", "decision_number": "Số quyết định",
	"decision_date": "Ngày quyết định", "authority": "Cấp quyết định", "basis": "Căn cứ", "period_from": "Thành tích từ ngày",
	"period_to": "Thành tích đến ngày", "revoked": "Đã thu hồi", "revoked_reason": "Lý do thu hồi", "code": "Mã", "label": "Tên ngắn",
	"level": "Cấp", "legal_basis": "Căn cứ pháp lý", "implies": "Tính cả", "excludes": "Không cùng năm với", "judged_as": "", "spellings": "Các cách viết", "decider": "Người quyết định cấp cơ sở", "verified": "Đã đối chiếu", "in_use": "Đang dùng",
	"valid_from": "Hiệu lực từ", "valid_to": "Hiệu lực đến", "award_code": "Danh hiệu", "condition": "Điều kiện", "article": "Điều khoản",
	"enabled": "Đang dùng", "superior": "Cơ quan chủ quản", "has_seal": "Có con dấu", "party": "Văn bản của tổ chức đảng", "key": "Mục", "value": "Giá trị", "area": "Màn hình",
	"query": "", "printed_at": "", "format": "Dạng tệp", "withdrawn_at": "", "withdrawn_reason": "Lý do thu hồi", "withdrawn_by": "Người thu hồi", "maximum": "Điểm tối đa", "self": "Điểm tự chấm", "block": "Điểm được chấm",
	"issued": "Phiếu phát ra", "returned": "Phiếu thu về", "valid": "Phiếu hợp lệ", "members": "Số người có quyền bỏ phiếu",
	"rule_code": "Quy tắc", "cue": "Lời dẫn", "stage": "Phần", "returned_on": "Ngày trả lại", "self_review": "Tự đánh giá", "outcome": "Kết quả so với đăng ký",
	"outcome_reason": "Lý do kết quả", "registration_id": "Đăng ký", "day": "Ngày xét", "refused_by": "Cấp xét", "award_higher": "Cao hơn đăng ký",
	"room_id": "Phòng", "held_on": "Ngày bỏ phiếu", "tellers": "Tổ kiểm phiếu",
	"denominator": "Cách tính tỷ lệ", "agree": "Đồng ý", "disagree": "Không đồng ý", "other": MotionOther, "matter": MotionMatter, "proposer": MotionProposer,
	"started_at": BallotStarted, "ended_at": BallotEnded, "chair": BallotChair, "secretary": BallotSecretary, "invalid_reason": BallotInvalidWhy, "ballots.outcome": BallotOutcome,
	"threshold": BallotThreshold, "threshold_by": BallotThresholdBy, "elected": BallotElected, "score_looks.stage": LookStage, "scorer": LookScorer, "looked_on": LookDay,
	"funding": YearFunding, "second_honorific": CeremonySecondMr, "second_name": CeremonySecondName, "second_post": CeremonySecondPost,
	"partners": CeremonyTaskPartners, "product": CeremonyTaskProduct, "minutes": CeremonyMinutes, "preparation": CeremonyPrepared,
	"rotation": BlockRotation, "quorum": BlockQuorum, "majority": BlockMajority, "tie_rule": BlockTieRule, "quota": BlockQuota,
	"hometown": PersonHometown, "dwelling": PersonDwelling, "other_posts": PersonOtherPosts, "qualification": PersonQualification, "degrees": PersonDegrees,
	"address": UnitAddress, "founded": UnitFounded, "structure": UnitStructure, "functions": UnitFunctions,
	"deed": ResultsDeed, "class": ResultsClass, "ground": TitleGround, "golden_book": HandedBook, "handed_on": HandedOn, "money": HandedMoney,
	"decision": MovementDecision, "audience": MovementAudience, "criteria": MovementCriteria, "measures": MovementMeasures,
	"quarter": TaskQuarter, "reference": HandoverReference, "quantity": HandoverQuantity, "form": HandoverForm, "amount": HandoverAmount,
	"method": OfficeMethod, "movements.level": MovementLevel, "movements.method": MovementMethod, "reissue": HandedReissue, "reissued_on": HandedAnew, "reissued_by": HandedAnewBy, "offices.agree": OfficeAgree, "voters": OfficeVoters, "midway": PledgeMidway, "done": HandoverDone, "remaining": HandoverLeft, "handover_items.due": HandoverDue,
	"blocks.functions": BlockFunctions, "secretariat": BlockSecretariat, "vote_share": BlockVoteShare, "vote_basis": BlockVoteBasis, "regulation_by": BlockRegulation,
	"reply_by": CeremonyReplyBy, "delegates": CeremonyDelegates, "bring": CeremonyBring, "conclusion_as": CeremonySignConclusion, "conclusion_signer": CeremonyConclusionBy, "conclusion_post": CeremonyConclusionPost,
	"judgement": ReviewJudgement, "targets.judgement": PledgeJudgement, "weak_points": ReviewWeak, "causes": ReviewCauses, "lessons": ReviewLessons, "directions": ReviewEndNext, "purpose": "Cho báo cáo",
	"year_tasks.state": TaskState, "year_tasks.came_of": TaskCameOf, "received_by": HandedBy,
}

// JournalValues reads coded values, by column.
var JournalValues = map[string]map[string]string{
	"offices.role":        {"head": "đơn vị đứng đầu", "deputy": "đơn vị phó", "next-head": "đơn vị đứng đầu năm sau", "next-deputy": "đơn vị phó năm sau"},
	"deadlines.kind":      {"submission": DeadlineSubmission, "council": DeadlineCouncil, "block-files": DeadlineBlockFiles, "unit-files": DeadlineUnitFiles, "mid-reports": DeadlineMidReports, "mid-year": DeadlineMidYear, "end-reports": DeadlineEndReports, "year-end": DeadlineYearEnd},
	"handover_items.kind": {"document": HandoverDocument, "asset": HandoverAsset, "money": HandoverMoney, "work": HandoverWork},
	"submissions.state": {
		"draft": "đang soạn", "received": "đã nhận", "agreed": "đã chốt", "returned": "trả lại",
	},
	"participants.role": {
		"superior": "đại biểu cấp trên", "member": "đại diện đơn vị thành viên", "guest": "khách mời",
		"support": "tổ giúp việc", "press": "phóng viên",
	},
	"year_tasks.state":     {"going": TaskGoing, "done": TaskDone, "dropped": TaskDropped},
	"year_reviews.purpose": {"closing": "tổng kết", "midyear": "sơ kết", "signing": "ký kết giao ước"}, "blocks.vote_basis": {"members": BallotOfMembers, "valid": BallotOfValid},
	"participants.attendance": {"present": "có mặt", "absent": "vắng", "late": "đến muộn"},
	"signatories.state":       {"signed": "đã ký", "absent": "vắng", "later": "ký sau"},
	"signatories.role":        {"member": "đơn vị thành viên", "chair": "chủ trì", "witness": "chứng kiến"},
	"assignments.stage":       {"preparation": "chuẩn bị lễ", "conclusion": "sau kết luận"},
	"exemplars.follow_state":  {"going": FollowGoing, "done": FollowDone, "dropped": FollowDropped},
	"score_looks.stage":       {"self": ScoreSelf, "crossed": ScoreCrossed, "block": ScoreBlock, "final": ScoreFinal},
	"registrations.outcome":   {"achieved": "đạt", "exceeded": "vượt", "not-achieved": "không đạt"},
	"criterions.kind":         {"bonus": "điểm thưởng", "penalty": "điểm trừ"},
	"remarks.kind":            {"discussion": "ý kiến thảo luận", "written": "ý kiến bằng văn bản", "conclusion": "kết luận"},
	"award_kinds.subject":     {"individual": "cá nhân", "collective": "tập thể"},
	"award_kinds.kind":        {"title": "danh hiệu thi đua", "commendation": "hình thức khen thưởng"},
	"ballots.denominator":     {"members": "trên số người có quyền", "valid": "trên số phiếu hợp lệ"},
	"ballots.body":            RuleBodies, "years.kind": {"school": YearKindSchool},
	"ceremonies.purposes": {
		"signing": "ký kết giao ước", "closing": "tổng kết", "midyear": "sơ kết",
		"signing,closing": "ký kết giao ước, tổng kết", "closing,signing": "tổng kết, ký kết giao ước",
	},
	"rules.subject": {"individual": "cá nhân", "collective": "tập thể"}, "rules.condition": RuleConditions,
	"kept_findings.award_subject": {"individual": "cá nhân", "collective": "tập thể"},
	"settings.key": {
		"practice": "Dữ liệu thực hành", "count-highest": SettingsExact, "text-size": SettingsText,
		"last-year": "Năm xem lần cuối", "summary-all": SettingsShowAll,
		"people-order": SettingsOrder, "score-stages": ScoreStages, "post-ranks": SettingsRanks,
	},
	"settings.value": {"yes": JournalYes, "small": SettingsSmall, "normal": SettingsNormal, "large": SettingsLarge, "rank": SettingsOrderRank, "typed": SettingsOrderTyped},
}

// JournalTruths are the columns that hold yes or no.
var JournalTruths = []string{
	"closed", "on_papers", "under_review", "invited", "revoked", "verified", "in_use", "enabled", "has_seal", "party", "minutes_read",
}
