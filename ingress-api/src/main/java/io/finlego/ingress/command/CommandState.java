package io.finlego.ingress.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command as its resource shows it.
 *
 * @param result when it succeeded, the value that its caller gets; when it failed, the list of
 *     errors; absent while it is not decided
 */
record CommandState(
    UUID commandId,
    CommandStatus status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object result) {}
