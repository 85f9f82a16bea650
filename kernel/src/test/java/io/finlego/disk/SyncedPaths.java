package io.finlego.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** Tells which files and folders a piece of code has synced, from the JVM's own events. */
public final class SyncedPaths {

  private static final String SYNC_EVENT = "jdk.FileForce";

  private SyncedPaths() {}

  /**
   * Runs the code, and returns the paths that this thread has synced, in the order of the syncs.
   * Servers in the same process sync files of their own meanwhile.
   */
  public static List<Path> during(Callable<?> code) throws Exception {
    Path file = Files.createTempFile("synced-paths", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable(SYNC_EVENT).withoutThreshold();
      recording.start();
      var _ = code.call();
      recording.stop();
      recording.dump(file);
      return read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static List<Path> read(Path recording) throws IOException {
    long thread = Thread.currentThread().threadId();
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> event.getEventType().getName().equals(SYNC_EVENT))
        .filter(event -> event.getThread() != null && event.getThread().getJavaThreadId() == thread)
        .map(event -> Path.of(event.getString("path")))
        .toList();
  }
}
