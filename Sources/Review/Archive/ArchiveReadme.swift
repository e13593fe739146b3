internal import Bibliography

/// What somebody reads who finds the archive without knowing Winnow.
enum ArchiveReadme {
  static func text(_ manifest: ArchiveManifest) -> String {
    """
    \(manifest.title)

    This is a whole scoping review as it was kept by Winnow \(manifest.winnow): \(manifest.events) entries of its ledger, the last with
    the hash \(manifest.hash).

    manifest.json   lists every file with its bytes and SHA-256; \(manifest.leftOut.isEmpty ? "none was left out" : "\(manifest.leftOut.count.counted("file")) left out, with hashes").
    ledger.jsonl    everything that happened, an entry a line: who, when, what, why, and the hash that chains it to the one before.
                    The hash is SHA-256 over previous, sequence, at, actor, kind, payload and why (empty where there is none), each
                    written as its length in bytes, a colon and itself.
    records.jsonl   the imported records as they were read: number, import, line in the file, and what it says as JSON.
    problems.jsonl  what was mended or could not be read at import.
    searches/       the export files, untouched.
    fulltexts/      reports that were attached.
    materials/      task inventories, surveys, activity logs and transcripts.
    protocol.yaml   the protocol as its author last wrote it; registered versions stand in the ledger.

    To open it again: winnow restore ARCHIVE.zip FOLDER

    """
  }
}
