package words

// The pledge.
const (
	PledgeArea         = "Giao ước thi đua"
	PledgeTabItems     = "Nội dung giao ước"
	PledgeTabTargets   = "Chỉ tiêu"
	PledgeItemThing    = "Nội dung giao ước"
	PledgeItemAdd      = "Thêm nội dung giao ước"
	PledgeTargetAdd    = "Thêm chỉ tiêu"
	PledgeTitle        = "Tiêu đề"
	PledgeText         = "Nội dung"
	PledgeItemsEmpty   = "Chưa có nội dung giao ước. Bấm Ctrl+N để thêm từng nhóm nội dung."
	PledgeTargetThing  = "Chỉ tiêu"
	PledgeTarget       = "Chỉ tiêu"
	PledgeFor          = "Của"
	PledgeWholeBlock   = "Chung cho các đơn vị"
	PledgeMeasure      = "Đơn vị tính"
	PledgePlanned      = "Kế hoạch"
	PledgeMidway       = "Kết quả giữa năm"
	PledgeMidwayShort  = "Giữa năm"
	PledgeResult       = "Kết quả cuối năm"
	PledgeResultShort  = "Kết quả"
	PledgeJudgement    = "Đánh giá"
	PledgeTargetsEmpty = "Chưa có chỉ tiêu. Bấm Ctrl+N để thêm chỉ tiêu chung hoặc của một đơn vị."
	PledgeFormerUnit   = "Đơn vị đã thôi tham gia"
	PledgeSub          = "năm %s"
)

// PledgeJudgements are how a target may be judged.
var PledgeJudgements = []string{"Vượt", "Đạt", "Chưa đạt"}
