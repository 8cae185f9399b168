import './tokens.css';
import './ui/ui.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { queryClient } from './api';
import { boot, cookieOf } from './boot';
import { AppRoutes } from './routes';
import { ScrollAndFocus } from './scroll-and-focus';
import { ConfirmProvider } from './ui/confirm';
import { Toasts } from './ui/toast';
import { bringWords, turnTo, WordsProvider } from './words';

async function start(): Promise<void> {
  const place = document.getElementById('app');
  if (!place) throw new Error('the page has no #app');
  document.documentElement.toggleAttribute('data-elder', cookieOf(document.cookie, 'elder') === '1');
  await bringWords(['ui', 'refusals']);
  await turnTo(boot.locale);
  createRoot(place).render(
    <QueryClientProvider client={queryClient}>
      <WordsProvider>
        <BrowserRouter>
          <ConfirmProvider>
            <ScrollAndFocus />
            <AppRoutes />
          </ConfirmProvider>
          <Toasts />
        </BrowserRouter>
      </WordsProvider>
    </QueryClientProvider>,
  );
}

void start();
