package office

import (
	"strings"
	"syscall"
)

// remoteKinds are the file systems of other computers (statfs(2)). A mounted
// cloud or a phone comes as FUSE.
var remoteKinds = map[uint32]bool{
	0x6969:     true, // NFS
	0x517B:     true, // SMB
	0xFE534D42: true, // SMB 2
	0xFF534D42: true, // CIFS
	0x65735546: true, // FUSE
	0x01021997: true, // 9P
	0x73757245: true, // Coda
	0x5346414F: true, // AFS
}

// volumeOf asks the system about the file system that holds folder.
func volumeOf(folder string) volume {
	folder = existing(folder)
	var found syscall.Statfs_t
	if err := syscall.Statfs(folder, &found); err != nil {
		return volume{}
	}
	v := volume{remote: remoteKinds[uint32(found.Type)]}
	for _, mounts := range []string{"/media/", "/run/media/"} { // where desktops put sticks
		v.removable = v.removable || strings.HasPrefix(folder+"/", mounts)
	}
	return v
}
