import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** How a person works a page: nothing but a mouse for what has to be pressed, or nothing but a keyboard. */
export interface Hand {
  /** `back`: it stands before where the person is. */
  readonly press: (target: Locator, back?: boolean) => Promise<void>
  readonly choose: (radio: Locator) => Promise<void>
  readonly pick: (list: Locator, label: string) => Promise<void>
  readonly type: (field: Locator, text: string) => Promise<void>
}

export const HANDS = {
  mouse: {
    press: (target) => target.click(),
    choose: (radio) => radio.check(),
    pick: async (list, label) => {
      await list.selectOption({ label })
    },
    type: (field, text) => field.fill(text),
  },
  keyboard: {
    press: async (target, back = false) => {
      await tabTo(target, back ? 'Shift+Tab' : 'Tab')
      await target.page().keyboard.press(await keyOf(target))
    },
    choose: async (radio) => {
      const { keyboard } = radio.page()
      const group = radio.page().getByRole('group').filter({ has: radio })
      const chosen = group.getByRole('radio', { checked: true })
      // Tab leads to the one that is chosen, or else to the first; the arrows choose.
      await tabTo((await chosen.count()) > 0 ? chosen : group.getByRole('radio').first())
      await keyboard.press('Space')
      for (let choice = 0; choice < 8 && !(await radio.isChecked()); choice++)
        await keyboard.press('ArrowDown')
      await expect(radio).toBeChecked()
    },
    pick: async (list, label) => {
      await tabTo(list)
      // A list goes to the entry that begins as what is typed.
      await list.page().keyboard.type(label)
      await expect(list.locator('option:checked')).toHaveText(label)
    },
    type: async (field, text) => {
      await tabTo(field)
      await field.page().keyboard.type(text)
    },
  },
} as const satisfies Record<string, Hand>

async function keyOf(target: Locator): Promise<'Enter' | 'Space'> {
  const isBox = await target.evaluate((element) => element instanceof HTMLInputElement)
  return isBox ? 'Space' : 'Enter'
}

/** More stops than any page has before its way on. */
const MOST_STOPS = 60

/** Goes from stop to stop until there; each must show that it has the focus. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key)
    expect(await focusedWithoutOutline(page), 'what has the focus shows it').toBeNull()
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport()
      return
    }
  }
  await expect(target, 'is reached by Tab').toBeFocused()
}

async function focusedWithoutOutline(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return null
    // A radio button and a check box show it around their whole choice.
    const isShown = [focused, focused.closest('label')].some((element) => {
      if (element === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    return isShown ? null : focused.outerHTML
  })
}
