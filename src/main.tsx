import './app/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { HashRouter } from 'react-router'
import { App } from '#app/App.tsx'
import { firstLanguage, loadMessages } from '#i18n/languages.ts'
import { LanguageProvider } from '#i18n/useMessages.tsx'
import { trustOwnScripts } from '#platform/trustScripts.ts'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

trustOwnScripts()
const language = firstLanguage(navigator.languages)
const messages = await loadMessages(language)

createRoot(root).render(
  <StrictMode>
    <LanguageProvider language={language} messages={messages}>
      <HashRouter>
        <App />
      </HashRouter>
    </LanguageProvider>
  </StrictMode>,
)
