package org.cellgmp.history;

/** Ways in which the leaves of an application are hung. */
public enum TreeKind {
    /** By the headings of the backbones, with their keys. */
    CONTENTS,
    /** By the folders of their files. */
    FOLDER,
    /** By the studies of modules 4 and 5. */
    STUDY
}
