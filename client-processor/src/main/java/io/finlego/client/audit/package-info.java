/** The cause of a change: a command and its caller. Every row of the audit tables names both. */
@NullMarked
package io.finlego.client.audit;

import org.jspecify.annotations.NullMarked;
