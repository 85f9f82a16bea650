package io.finlego.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A checkout with the script {@code ./finlego}, and a JDK whose {@code java} is a shell script. */
record FakeCheckout(Path script, Path jdk) {

  private static final Path SCRIPT = Path.of("..", "finlego").toAbsolutePath().normalize();

  /**
   * Makes a checkout in the folder.
   *
   * @param java the lines of the script {@code java}
   */
  static FakeCheckout create(Path folder, String java) throws IOException {
    var root = Files.createDirectory(folder.resolve("checkout"));
    var script = Files.copy(SCRIPT, root.resolve("finlego"), StandardCopyOption.COPY_ATTRIBUTES);
    write(root.resolve("standalone/target/finlego/built"), "");
    write(root.resolve("benchmarks/target/classes/io/finlego/benchmarks/Bench.class"), "");
    var jdk = folder.resolve("jdk");
    write(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
    write(jdk.resolve("bin/javac"), "").toFile().setExecutable(true);
    write(jdk.resolve("bin/java"), "#!/bin/sh\n" + java).toFile().setExecutable(true);
    return new FakeCheckout(script, jdk);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
