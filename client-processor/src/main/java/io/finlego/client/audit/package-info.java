/** The caller and the command behind a change, which every line of the audits names. */
@NullMarked
package io.finlego.client.audit;

import org.jspecify.annotations.NullMarked;
