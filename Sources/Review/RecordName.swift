package import Bibliography

/// In this room a record is a citation; GRDB has a class of the same name.
package typealias Record = Bibliography.Record
