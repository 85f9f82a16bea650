package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A common linter, redocly, accepts the OpenAPI document and its examples. */
class ReferenceForMachinesTest {

  private static final Stack STACK = RunningStack.get();

  @Test
  void theLinterFindsNoErrorAndNoMisfitOfAnExample(@TempDir Path folder) throws IOException {
    Path document = folder.resolve("openapi.json");
    Files.writeString(document, Api.anonymous(STACK).get("/openapi").body());

    OutsideProgram linter = OutsideProgram.run(Duration.ofMinutes(5), "redocly", folder, document);

    assertThat(linter.exit()).as(linter.output()).isZero();
    assertThat(linter.output()).contains("Your API description is valid");
  }
}
