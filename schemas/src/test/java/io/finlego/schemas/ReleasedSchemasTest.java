package io.finlego.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the current IDL with the released schemas.
 *
 * <p>{@code -Dfinlego.schemas.release=next} first adds the next version of each subject that
 * differs; {@code =amend} rewrites the latest version, which is allowed only before its release.
 * The next run sees the new resources.
 */
class ReleasedSchemasTest {

  /** A payload: a branch of a union that is a direct field of the envelope. */
  private static final String PAYLOAD = "/fields/\\d+/type/\\d+";

  private static final String RELEASE = "finlego.schemas.release";

  @BeforeAll
  static void release() throws IOException {
    SchemaRelease release = new SchemaRelease(Path.of("src/main/resources/schemas"));
    switch (System.getProperty(RELEASE, "no")) {
      case "next" -> release.releaseChangedSchemas();
      case "amend" -> release.amendLatest();
      default -> {}
    }
  }

  static Stream<Topic> topics() {
    return Topics.all().stream().filter(topic -> !topic.name().endsWith("-dlt"));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theCurrentSchemaEqualsTheLatestReleasedOne(Topic topic) {
    ReleasedSchema latest =
        SchemaCatalogue.shipped().latest(SchemaCatalogue.subjectOf(topic.name()));
    assertThat(latest == null ? null : latest.schema().toString(true))
        .as("%s changed: release it, -D%s=next (CONTRIBUTING.md)", topic.name(), RELEASE)
        .isEqualTo(SchemaNormalForm.of(topic.valueSchema()).toString(true));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theCurrentSchemaReadsEveryReleasedOne(Topic topic) {
    for (ReleasedSchema released : versions(topic)) {
      assertThat(incompatibilities(topic.valueSchema(), released.schema())).isEmpty();
    }
  }

  /** Older readers see no change in a payload that they know (docs/adr/0008). */
  @ParameterizedTest
  @MethodSource("topics")
  void everyReleasedSchemaReadsTheCurrentOneExceptForNewPayloads(Topic topic) {
    for (ReleasedSchema released : versions(topic)) {
      assertThat(incompatibilities(released.schema(), topic.valueSchema()))
          .allSatisfy(
              incompatibility -> {
                assertThat(incompatibility.getType())
                    .isEqualTo(SchemaIncompatibilityType.MISSING_UNION_BRANCH);
                assertThat(incompatibility.getLocation()).matches(PAYLOAD);
              });
    }
  }

  /**
   * What a released version calls an amount of cents stays one: Avro's own check compares neither
   * logical types nor scales, and takes aliases and wider types for compatible.
   */
  @ParameterizedTest
  @MethodSource("topics")
  void nothingOfAReleasedSchemaHasAnotherMeaningInTheCurrentOne(Topic topic) {
    Schema current = SchemaNormalForm.of(topic.valueSchema());
    for (ReleasedSchema released : versions(topic)) {
      assertThat(MeaningChanges.between(released.schema(), current))
          .as("%s version %d", released.subject(), released.version())
          .isEmpty();
    }
  }

  private static List<ReleasedSchema> versions(Topic topic) {
    return SchemaCatalogue.shipped().versions(SchemaCatalogue.subjectOf(topic.name()));
  }

  private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities();
  }
}
