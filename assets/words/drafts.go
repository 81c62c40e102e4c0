package words

// Drafts: what was typed and not saved.
const (
	DraftsBrokenWhat = "Không đọc được tệp giữ phần đang gõ dở."
	// DraftsBrokenNext takes the path of the file that was set aside.
	DraftsBrokenNext = "Tệp đó được để riêng tại %s. Sổ không bị ảnh hưởng; hãy làm tiếp."
	DraftsUnkeptWhat = "Chưa giữ được phần đang gõ dở."
	DraftsUnkeptNext = "Hãy lưu biểu đang gõ, rồi xem ổ đĩa còn chỗ không."
	DraftsLongWhat   = "Phần đang gõ dở dài quá, chưa giữ được."
	DraftsLongNext   = "Hãy lưu biểu đang gõ."

	// DraftsBrought takes the time.
	DraftsBrought     = "Đã điền lại phần gõ dở lúc %s, chưa lưu"
	DraftsBroughtNext = "Xem lại rồi bấm Ctrl+S để lưu. Bấm Esc để bỏ."
	DraftsDoubt       = "Cần xem lại trước khi lưu:"
	// DraftsDiffers and DraftsLost take the field, what was typed, and what stands now.
	DraftsDiffers = "%s: đang gõ dở “%s”; từ đó đến nay sổ đã đổi thành “%s”."
	DraftsLost    = "%s: đã gõ “%s”, không điền lại được; hiện là “%s”."
	// DraftsYesterday takes the hour.
	DraftsYesterday = "%s hôm qua"
	DraftsHourDay   = "15:04 ngày 02/01/2006"

	// DraftsLeft takes how many, the latest time, and their names.
	DraftsLeft = "Còn %d biểu gõ dở chưa lưu, lần cuối lúc %s: %s"
	// DraftsMore takes how many more there are.
	DraftsMore     = "và %d biểu nữa"
	DraftsOpen     = "Mở lại"
	DraftsDrop     = "Bỏ"
	DraftsDropAsk  = "Bỏ phần gõ dở?"
	DraftsDropText = "Phần đã gõ sẽ mất, không lấy lại được."
	DraftsTitle    = "Biểu gõ dở chưa lưu"
	DraftsForm     = "Biểu"
	DraftsArea     = "Ở mục"
	DraftsAt       = "Gõ lúc"
	DraftsNone     = "Không còn biểu gõ dở nào."
	DraftsRead     = "Đọc"
	DraftsReadOnly = "Phần đã gõ, xem và chép được."
	DraftsReadNote = "Biểu này không mở lại được: bản ghi đã bị xoá, hoặc việc đang làm lúc đó không còn. Phần đã gõ còn đây, chép sang chỗ khác được."
	DraftsCopy     = "Sao chép"
	DraftsCopied   = "Đã sao chép"
	DraftsKey      = "Mở lại biểu gõ dở"
	// DraftsBegun takes the time.
	DraftsBegun   = "Còn biểu lập sổ mới gõ dở từ %s"
	DraftsUnsaved = "Có phần chưa lưu"
)
