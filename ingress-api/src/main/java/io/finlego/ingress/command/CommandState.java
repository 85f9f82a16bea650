package io.finlego.ingress.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.finlego.kernel.CommandId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command as its resource shows it.
 *
 * @param result the value for the caller if the command succeeded, or the list of errors if it
 *     failed; absent until the command is decided
 */
public record CommandState(
    UUID commandId,
    CommandStatus status,
    @Schema(description = "The value that the caller gets, or the list of errors")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Object result) {

  static CommandState accepted(CommandId id) {
    return new CommandState(id.value(), CommandStatus.ACCEPTED, null);
  }
}
