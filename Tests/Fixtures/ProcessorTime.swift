package import Foundation

/// What work costs this thread, whatever else the machine does meanwhile: tests beside it don't count.
///
/// It is for work whose cost must not explode with its input; how fast things are is for the benchmarks.
package enum ProcessorTime {
  /// Seconds of the processor that `work` took on the thread it was called on.
  package static func spent(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
