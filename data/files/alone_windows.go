package files

import (
	"io/fs"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// OwnAlone tells whether nobody but this user, the system and the administrators may read an
// open file. A list of rights that cannot be read is none of that kind.
func OwnAlone(file *os.File, _ fs.FileInfo) bool {
	rights, err := windows.GetSecurityInfo(windows.Handle(file.Fd()), windows.SE_FILE_OBJECT, windows.DACL_SECURITY_INFORMATION)
	if err != nil {
		return false
	}
	list, _, err := rights.DACL()
	if err != nil || list == nil { // without a list everybody may
		return false
	}
	user, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return false
	}
	for i := range uint32(list.AceCount) {
		var entry *windows.ACCESS_ALLOWED_ACE
		if err := windows.GetAce(list, i, &entry); err != nil {
			return false
		}
		if entry.Header.AceType != windows.ACCESS_ALLOWED_ACE_TYPE {
			continue // it takes rights away
		}
		whose := (*windows.SID)(unsafe.Pointer(&entry.SidStart))
		if !whose.Equals(user.User.Sid) && !whose.IsWellKnown(windows.WinLocalSystemSid) && !whose.IsWellKnown(windows.WinBuiltinAdministratorsSid) {
			return false
		}
	}
	return true
}
