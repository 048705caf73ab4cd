// Drawn anew so seldom that remembering costs more bytes than it saves time.
'use no memo'

import type { LessonId } from '#domain/training/lessons.ts'
import { useTrainerWords } from '#i18n/useLazyWords.ts'
import { setRealNames, useRealNames } from '#state/training.ts'
import styles from './Trainer.module.css'
import { useCast } from './useCast.ts'

/** Whose names the lessons have: one choice for all of them, until the tab is closed. One lesson needs a second group. */
export function NamesChoice({ lesson = 'one-list' }: { lesson?: LessonId }) {
  const { task: w } = useTrainerWords()
  const cast = useCast()
  const invented = cast.invented.filter((name) => name !== cast.second || lesson === 'one-list')
  return (
    <div>
      <label>
        <input
          type="checkbox"
          checked={useRealNames()}
          onChange={(event) => setRealNames(event.target.checked)}
        />{' '}
        {w.realNames}
      </label>
      <p className={styles['soft']} role="status">
        {invented.length > 0 ? w.invented(invented.join(', ')) : w.realNamesHint}
      </p>
    </div>
  )
}
