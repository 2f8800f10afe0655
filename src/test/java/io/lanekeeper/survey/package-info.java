/**
 * Tries the reader and the editor on job files from elsewhere. Start with {@link io.lanekeeper.survey.FixtureSurvey}.
 */
@NullMarked
package io.lanekeeper.survey;

import org.jspecify.annotations.NullMarked;
